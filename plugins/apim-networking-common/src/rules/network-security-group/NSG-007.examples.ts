import { arm, type RuleExample } from '../examples/example';
import {
  allowTo,
  denyInternetOutbound,
  inSubnet,
  secured,
  service,
  type ExampleRule,
} from '../examples/resources';

const integrated = (...rules: ExampleRule[]) =>
  arm([
    service('StandardV2', inSubnet('External')),
    ...secured([...rules, denyInternetOutbound]),
  ]);

const keyVault = allowTo('AzureKeyVault', ['443'], 110);
const storage = allowTo('Storage', ['443'], 120);

const at =
  'properties.virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)';

export const examples: RuleExample[] = [
  {
    title: 'Key Vault',
    bad: integrated(),
    good: integrated(keyVault, storage),
    at,
  },
  {
    title: 'Storage',
    bad: integrated(keyVault),
    good: integrated(keyVault, storage),
    at,
    severity: 'info',
  },
];
