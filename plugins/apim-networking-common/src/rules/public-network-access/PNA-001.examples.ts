import { design, type RuleExample } from '../examples/example';

const isolated = (exists?: boolean) =>
  design('isolated', 'StandardV2', {}, { exists });

export const examples: RuleExample[] = [
  { bad: isolated(false), good: isolated(true), at: 'publicNetworkAccess' },
  {
    title: 'whether the instance exists is not known',
    bad: isolated(),
    good: design('integration-v2', 'StandardV2'),
    at: 'publicNetworkAccess',
    severity: 'warning',
  },
];
