import { effectiveAccess, requiredFlows, type RequiredFlow } from '../access';
import type { LocationModel, NetworkingModel, SecurityRule } from '../model';
import { placeOfAttached } from '../model/place';
import type { Rule, Violation } from './rule';

/** The locations whose group can be seen, with its rules. */
function seenGroups(
  model: NetworkingModel,
): Array<{ location: LocationModel; rules: SecurityRule[] }> {
  return model.locations.flatMap(location =>
    location.subnet?.securityRules
      ? [{ location, rules: location.subnet.securityRules }]
      : [],
  );
}

/**
 * Where the group cuts a flow altogether. What it lets through in part, or perhaps, is not said: whether that part is enough
 * cannot be seen.
 */
function cutFlows(model: NetworkingModel, ids: string[]): Violation[] {
  const groups = seenGroups(model);
  if (groups.length === 0) return [];
  const needed = requiredFlows.filter(
    flow =>
      ids.includes(flow.id) && flow.attachments.includes(model.attachment),
  );
  return groups.flatMap(({ location, rules }) =>
    needed
      .filter(flow => flow.when?.(model, location) ?? true)
      .flatMap(flow => cutPorts(model, location, rules, flow)),
  );
}

function cutPorts(
  model: NetworkingModel,
  location: LocationModel,
  rules: SecurityRule[],
  flow: RequiredFlow,
): Violation[] {
  const cut = flow.ports
    .map(port => ({
      port,
      ...effectiveAccess(
        rules,
        {
          direction: flow.direction,
          protocol: flow.protocol,
          port,
          remote: { tag: flow.remote, region: location.region },
        },
        location.subnet!.prefix,
      ),
    }))
    .filter(({ access }) => access === 'denied');
  if (cut.length === 0) return [];
  const [{ rule: deniedBy, priority }] = cut;
  const ports = cut.map(({ port }) => port).join(', ');
  const inbound = flow.direction === 'Inbound';
  return [
    {
      field: placeOfAttached(location.subnet!, 'networkSecurityGroup'),
      seen: `${ports} ${inbound ? 'from' : 'to'} ${
        flow.remote
      } denied by ${deniedBy} (priority ${priority})`,
      needed: `${flow.protocol.toUpperCase()} ${flow.ports.join(
        ', ',
      )} allowed ${inbound ? 'from' : 'to'} ${flow.remote}`,
      message: `${flow.purpose} by port ${ports} ${inbound ? 'from' : 'to'} ${
        flow.remote
      }, and the network security group cuts it${
        location.region ? ` in ${location.region}` : ''
      }: the rule ${deniedBy} denies it.`,
      remedy: `Add an ${flow.direction.toLowerCase()} rule that allows TCP ${flow.ports.join(
        ', ',
      )} ${inbound ? 'from' : 'to'} ${
        flow.remote
      }, with a priority before ${priority}.`,
      severity: flow.severity(model, location),
    },
  ];
}

function rule(
  data: Omit<Rule, 'family' | 'check' | 'remedy'>,
  flows: string[],
): Rule {
  return {
    ...data,
    family: 'network-security-group',
    remedy:
      'Allow the flow, by a rule of higher precedence than the one that denies it.',
    check: model => cutFlows(model, flows),
  };
}

export const networkSecurityGroupRules: Rule[] = [
  rule(
    {
      id: 'NSG-001',
      severity: 'error',
      title: 'The management port is closed',
      rationale:
        'Azure manages a classic injected instance on port 3443 from the ApiManagement service tag. When nothing of it comes in, the instance becomes unresponsive and cannot be changed.',
      appliesTo: ['Developer', 'Premium'],
      sources: ['external', 'internal', 'vnetref'],
      example: {
        good: 'Allow 3443 from ApiManagement, or from a superset such as *',
        bad: 'no rule for 3443: the default DenyAllInBound cuts it',
      },
    },
    ['management'],
  ),
  rule(
    {
      id: 'NSG-002',
      severity: 'error',
      title: 'The load balancer’s probe is cut',
      rationale:
        'The platform’s load balancer probes a classic injected instance on port 6390. From two units on it is essential; with one it is a warning.',
      appliesTo: ['Developer', 'Premium'],
      sources: ['external', 'internal', 'vnetref'],
      example: {
        good: 'nothing: AllowAzureLoadBalancerInBound allows it',
        bad: 'Deny * from * with priority 4096, no rule for 6390',
      },
    },
    ['load-balancer'],
  ),
  rule(
    {
      id: 'NSG-003',
      severity: 'error',
      title: 'A core dependency is cut',
      rationale:
        'A classic injected instance does not work without Azure Storage (443), Azure SQL (1433) and Azure Key Vault (443).',
      appliesTo: ['Developer', 'Premium'],
      sources: ['external', 'internal', 'vnetref'],
      example: {
        good: 'Allow 443 to Storage, 1433 to Sql, 443 to AzureKeyVault',
        bad: 'Deny Internet outbound without these rules',
      },
    },
    ['storage', 'sql', 'key-vault'],
  ),
  rule(
    {
      id: 'NSG-004',
      severity: 'warning',
      title: 'Monitoring or certificate validation is cut',
      rationale:
        'Logs, metrics and resource health go to AzureMonitor (443, 1886); certificates are validated over port 80 on the internet.',
      appliesTo: ['Developer', 'Premium'],
      sources: ['external', 'internal', 'vnetref'],
      example: {
        good: 'Allow 443, 1886 to AzureMonitor, 80 to Internet',
        bad: 'Deny Internet outbound without these rules',
      },
    },
    ['monitor', 'certificates'],
  ),
  rule(
    {
      id: 'NSG-005',
      severity: 'warning',
      title: 'Nobody’s calls come in',
      rationale:
        'On an external classic instance no call from the internet reaches port 443; on an injected v2 one none from the network.',
      appliesTo: ['Developer', 'Premium', 'PremiumV2'],
      sources: ['external', 'vnetref', 'injectv2'],
      example: {
        good: 'Allow 443 from Internet, or from the ranges of the callers',
        bad: 'no rule for 443: the default DenyAllInBound cuts it',
      },
    },
    ['clients', 'v2-clients'],
  ),
  rule(
    {
      id: 'NSG-006',
      severity: 'warning',
      title: 'Traffic Manager’s probes are cut',
      rationale:
        'With several regions in external mode, Traffic Manager routes to a region only while its probes on port 443 are answered.',
      appliesTo: ['Premium'],
      sources: ['external', 'vnetref', 'multi'],
      example: {
        good: 'Allow 443 from AzureTrafficManager',
        bad: 'Allow 443 from the callers’ ranges alone',
      },
    },
    ['traffic-manager'],
  ),
  rule(
    {
      id: 'NSG-007',
      severity: 'error',
      title: 'Key Vault is cut from a v2 gateway',
      rationale:
        'The v2 tiers need Azure Key Vault on port 443. A text of 2025 named Storage as well, the newer one does not: that is information.',
      appliesTo: ['StandardV2', 'PremiumV2'],
      sources: ['nsgv2', 'integrate', 'injectv2'],
      example: {
        good: 'Allow 443 to AzureKeyVault',
        bad: 'Deny Internet outbound alone',
      },
    },
    ['v2-key-vault', 'v2-storage'],
  ),
  rule(
    {
      id: 'NSG-008',
      severity: 'error',
      title: 'A dependency of the workspace gateway is cut',
      rationale:
        'A workspace gateway needs Azure Key Vault on port 443; an injected one Azure Storage as well, the load balancer’s ping on port 80 and its callers.',
      sources: ['nsgv2', 'wsres'],
      example: {
        good: 'Allow 443 to AzureKeyVault and Storage',
        bad: 'Deny Internet outbound alone',
      },
    },
    [
      'workspace-key-vault',
      'workspace-storage',
      'workspace-load-balancer',
      'workspace-clients',
    ],
  ),
];
