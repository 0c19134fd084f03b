import { arm, type RuleExample } from '../examples/example';
import {
  inSubnet,
  network,
  service,
  workspaceGateway,
} from '../examples/resources';

const integrated = service('StandardV2', inSubnet('External'));

export const examples: RuleExample[] = [
  {
    bad: arm([integrated, network(), workspaceGateway('External')]),
    good: arm([integrated, network()]),
    at: 'properties.virtualNetworkConfiguration.subnetResourceId',
  },
];
