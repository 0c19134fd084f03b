import { arm, type RuleExample } from '../examples/example';
import {
  allowManagement,
  denyInbound,
  inSubnet,
  secured,
  service,
  type ExampleRule,
} from '../examples/resources';

const injected = (units: number, ...rules: ExampleRule[]) =>
  arm([
    service('Premium', inSubnet('Internal'), units),
    ...secured([allowManagement, ...rules]),
  ]);

const at =
  'properties.virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)';

export const examples: RuleExample[] = [
  {
    title: 'two units',
    bad: injected(2, denyInbound),
    good: injected(2),
    at,
  },
  {
    title: 'one unit',
    bad: injected(1, denyInbound),
    good: injected(1),
    at,
    severity: 'warning',
  },
];
