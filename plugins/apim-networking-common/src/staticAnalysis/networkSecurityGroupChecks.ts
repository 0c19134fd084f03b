import { NETWORK_SECURITY_GROUP } from '../arm/resources';
import { checkOf, type Break, type StaticAnalysisCheck } from './check';
import { flatRules, hasPort, isPlain, type FlatRule } from './flatRules';

function breakAt(rule: FlatRule, actual: string, expected: string): Break {
  return { at: rule.at, item: rule.name, actual, expected };
}

function allowsInbound({ direction, access }: FlatRule): boolean {
  return direction === 'Inbound' && access === 'Allow';
}

export const networkSecurityGroupChecks: StaticAnalysisCheck[] = [
  checkOf(NETWORK_SECURITY_GROUP, {
    ids: ['Azure.NSG.AnyInboundSource'],
    title: 'Inbound traffic from any source is allowed',
    rationale:
      'A rule that allows * as source allows the internet and every connected network.',
    severity: 'warning',
    remedy: 'Name the source: a range, or a service tag such as Internet.',
    sources: ['psrule'],
    broken(group, index) {
      const rule = flatRules(group, index)?.find(
        item => allowsInbound(item) && item.sources?.includes('*'),
      );
      return rule && breakAt(rule, '* as source', 'a range or a service tag');
    },
  }),
  checkOf(NETWORK_SECURITY_GROUP, {
    ids: ['Azure.NSG.DenyAllInbound'],
    title: 'The first rule denies everything',
    rationale:
      'The rules after it have no effect, so the traffic that they allow is blocked.',
    severity: 'warning',
    remedy:
      'Give the rule that denies everything the highest number, such as 4096.',
    sources: ['psrule'],
    broken(group, index) {
      const rules = flatRules(group, index) ?? [];
      // One that cannot be determined may come first.
      if (!rules.every(isPlain)) return undefined;
      const [first] = rules
        .filter(({ direction }) => direction === 'Inbound')
        .sort((a, b) => a.priority! - b.priority!);
      return first?.access === 'Deny' && first.sources?.includes('*')
        ? breakAt(
            first,
            `deny from * first, with priority ${first.priority}`,
            'what is allowed before it',
          )
        : undefined;
    },
  }),
  checkOf(NETWORK_SECURITY_GROUP, {
    ids: ['Azure.NSG.LateralTraversal'],
    title: 'Remote administration of other hosts is allowed',
    rationale:
      'From a compromised host, an attacker can open SSH and RDP sessions to other hosts of the network.',
    severity: 'info',
    remedy: 'Deny 22 and 3389 to VirtualNetwork, outbound.',
    sources: ['psrule'],
    broken(group, index) {
      const rules = flatRules(group, index);
      // One that cannot be determined may deny them.
      if (!rules?.every(isPlain)) return undefined;
      const denied = rules
        .filter(
          ({ direction, access, destinations }) =>
            direction === 'Outbound' &&
            access === 'Deny' &&
            destinations?.some(
              to => to === '*' || to.toLowerCase() === 'virtualnetwork',
            ),
        )
        .flatMap(({ ports }) => ports ?? []);
      const open = [22, 3389].filter(port => !hasPort(denied, port));
      return open.length > 0
        ? {
            at: group.properties.securityRules,
            actual: `${open.join(' and ')} outbound to the network`,
            expected: 'a rule that denies them',
          }
        : undefined;
    },
  }),
  checkOf(NETWORK_SECURITY_GROUP, {
    ids: ['CKV_AZURE_9', 'CKV_AZURE_10', 'CKV_AZURE_160'],
    title: '3389, 22 or 80 is open to the internet',
    rationale:
      'Open ports for remote administration are attacked at once, and HTTP is not encrypted.',
    severity: 'warning',
    remedy: 'Close the port to the internet.',
    sources: ['checkov'],
    broken(group, index) {
      for (const rule of flatRules(group, index) ?? []) {
        const { sources = [], ports = [] } = rule;
        const open = [3389, 22, 80].find(port => hasPort(ports, port));
        const fromInternet = sources.some(source =>
          /^(?:\*|any|internet|0\.0\.0\.0\/0)$/i.test(source),
        );
        if (allowsInbound(rule) && fromInternet && open !== undefined) {
          return breakAt(rule, `${open} from ${sources.join(', ')}`, 'closed');
        }
      }
      return undefined;
    },
  }),
];
