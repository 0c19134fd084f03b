import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design('isolated', 'StandardV2'),
    good: design('isolated', 'StandardV2', { developerPortal: 'Disabled' }),
    at: 'publicNetworkAccess',
  },
];
