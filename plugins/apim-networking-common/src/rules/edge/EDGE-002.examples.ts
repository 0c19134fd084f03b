import { design, type RuleExample } from '../examples/example';

const behindFrontDoor = (publicNetworkAccess: 'Enabled' | 'Disabled') =>
  design('front-door-private-link', 'Standard', { publicNetworkAccess });

export const examples: RuleExample[] = [
  {
    bad: behindFrontDoor('Enabled'),
    good: behindFrontDoor('Disabled'),
    at: 'publicNetworkAccess',
  },
];
