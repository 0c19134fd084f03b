import { arm, type RuleExample } from '../examples/example';
import {
  allowTo,
  denyInbound,
  denyInternetOutbound,
  secured,
  workspaceGateway,
  type ExampleRule,
} from '../examples/resources';

const gateway = (type: 'External' | 'Internal', ...rules: ExampleRule[]) =>
  arm([workspaceGateway(type), ...secured(rules)]);

const at = 'properties.backend.subnet.id (networkSecurityGroup)';

export const examples: RuleExample[] = [
  {
    title: 'integration',
    bad: gateway('External', denyInternetOutbound),
    good: gateway(
      'External',
      denyInternetOutbound,
      allowTo('AzureKeyVault', ['443'], 110),
    ),
    at,
  },
  {
    title: 'injection',
    bad: gateway('Internal', denyInbound),
    good: gateway('Internal'),
    at,
    severity: 'warning',
  },
];
