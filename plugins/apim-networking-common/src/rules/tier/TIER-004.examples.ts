import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('private-endpoint', 'BasicV2'),
    good: design('private-endpoint', 'Basic'),
    at: 'privateEndpoints',
  },
];
