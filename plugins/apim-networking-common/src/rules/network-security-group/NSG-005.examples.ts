import { arm, type RuleExample } from '../examples/example';
import {
  allowFrom,
  allowManagement,
  denyInbound,
  inSubnet,
  secured,
  service,
  type ExampleRule,
} from '../examples/resources';

const injected = (
  sku: string,
  type: 'External' | 'Internal',
  ...rules: ExampleRule[]
) => arm([service(sku, inSubnet(type)), ...secured(rules)]);

const at =
  'properties.virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)';

export const examples: RuleExample[] = [
  {
    title: 'external injection',
    bad: injected('Premium', 'External', allowManagement),
    good: injected(
      'Premium',
      'External',
      allowManagement,
      allowFrom('Internet', ['443'], 110),
    ),
    at,
  },
  {
    title: 'injection v2',
    bad: injected('PremiumV2', 'Internal', denyInbound),
    good: injected('PremiumV2', 'Internal'),
    at,
  },
];
