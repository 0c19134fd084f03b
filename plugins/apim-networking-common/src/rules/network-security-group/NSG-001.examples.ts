import { arm, type RuleExample } from '../examples/example';
import {
  allowManagement,
  inSubnet,
  secured,
  service,
  type ExampleRule,
} from '../examples/resources';

const injected = (...rules: ExampleRule[]) =>
  arm([service('Premium', inSubnet('Internal')), ...secured(rules)]);

export const examples: RuleExample[] = [
  {
    bad: injected(),
    good: injected(allowManagement),
    at: 'properties.virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)',
  },
];
