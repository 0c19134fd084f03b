import { arm, type RuleExample } from '../examples/example';
import {
  allowFrom,
  allowTo,
  inSubnet,
  secured,
  service,
} from '../examples/resources';

const integrated = service('StandardV2', inSubnet('External'));
const keyVault = allowTo('AzureKeyVault', ['443'], 110);

export const examples: RuleExample[] = [
  {
    bad: arm([
      integrated,
      ...secured([allowFrom('Internet', ['443'], 100), keyVault]),
    ]),
    good: arm([integrated, ...secured([keyVault])]),
    at: 'properties.virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)',
  },
];
