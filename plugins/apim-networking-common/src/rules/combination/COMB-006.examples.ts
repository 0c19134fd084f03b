import { arm, type RuleExample } from '../examples/example';
import { inSubnet, network, service } from '../examples/resources';

export const examples: RuleExample[] = [
  {
    bad: arm([service('Developer', { virtualNetworkType: 'External' })]),
    good: arm([service('Developer', { virtualNetworkType: 'None' })]),
    at: 'properties.virtualNetworkType',
  },
  {
    title: 'with a subnet',
    bad: arm([service('StandardV2', { virtualNetworkType: 'External' })]),
    good: arm([service('StandardV2', inSubnet('External')), network()]),
    at: 'properties.virtualNetworkType',
  },
];
