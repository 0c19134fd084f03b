import { design, type RuleExample } from '../examples/example';

const wanted = { natGateway: true };

export const examples: RuleExample[] = [
  {
    bad: design('public', 'StandardV2', wanted),
    good: design('integration-v2', 'StandardV2', wanted),
    at: 'natGateway',
  },
];
