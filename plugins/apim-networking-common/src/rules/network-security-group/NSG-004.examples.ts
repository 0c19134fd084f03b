import { arm, type RuleExample } from '../examples/example';
import {
  allowManagement,
  allowTo,
  denyInternetOutbound,
  inSubnet,
  secured,
  service,
  type ExampleRule,
} from '../examples/resources';

const injected = (...rules: ExampleRule[]) =>
  arm([
    service('Premium', inSubnet('Internal')),
    ...secured([
      allowManagement,
      allowTo('Storage', ['443'], 110),
      allowTo('Sql', ['1433'], 120),
      allowTo('AzureKeyVault', ['443'], 130),
      ...rules,
      denyInternetOutbound,
    ]),
  ]);

export const examples: RuleExample[] = [
  {
    bad: injected(),
    good: injected(
      allowTo('AzureMonitor', ['443', '1886'], 140),
      allowTo('Internet', ['80'], 150),
    ),
    at: 'properties.virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)',
  },
];
