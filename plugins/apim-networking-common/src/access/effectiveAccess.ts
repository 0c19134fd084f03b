import type { Cidr, SecurityRule } from '../model';
import { AddressList, type Coverage, type Remote } from './AddressList';
import { PortList } from './PortList';

/** Traffic of the gateway’s subnet with something outside of it. */
export interface Flow {
  direction: 'Inbound' | 'Outbound';
  protocol: 'Tcp' | 'Udp';
  /** Destination port. */
  port: number;
  /** Source of what comes in, destination of what goes out. */
  remote: Remote;
}

/**
 * What becomes of a flow. `partly`: some of it passes, or whether it passes depends on what cannot be seen, such as which
 * addresses a range or an application security group stands for.
 */
export interface EffectiveAccess {
  access: 'allowed' | 'partly' | 'denied';
  /** The rule that decides, by name; one of Azure's default rules among them. */
  rule: string;
  /** Its priority. */
  priority: number;
}

const any = { sourcePorts: ['*'], destinationPorts: ['*'], protocol: '*' };

/** What Azure adds to every network security group. */
export const defaultSecurityRules: readonly SecurityRule[] = [
  {
    ...any,
    name: 'AllowVnetInBound',
    direction: 'Inbound',
    access: 'Allow',
    priority: 65000,
    sources: ['VirtualNetwork'],
    destinations: ['VirtualNetwork'],
  },
  {
    ...any,
    name: 'AllowAzureLoadBalancerInBound',
    direction: 'Inbound',
    access: 'Allow',
    priority: 65001,
    sources: ['AzureLoadBalancer'],
    destinations: ['*'],
  },
  {
    ...any,
    name: 'DenyAllInBound',
    direction: 'Inbound',
    access: 'Deny',
    priority: 65500,
    sources: ['*'],
    destinations: ['*'],
  },
  {
    ...any,
    name: 'AllowVnetOutBound',
    direction: 'Outbound',
    access: 'Allow',
    priority: 65000,
    sources: ['VirtualNetwork'],
    destinations: ['VirtualNetwork'],
  },
  {
    ...any,
    name: 'AllowInternetOutBound',
    direction: 'Outbound',
    access: 'Allow',
    priority: 65001,
    sources: ['*'],
    destinations: ['Internet'],
  },
  {
    ...any,
    name: 'DenyAllOutBound',
    direction: 'Outbound',
    access: 'Deny',
    priority: 65500,
    sources: ['*'],
    destinations: ['*'],
  },
];

/**
 * What the rules of a network security group, with Azure's default ones, do to a flow: the first rule that covers it decides,
 * in the order of their priorities.
 *
 * @param subnet - range of the gateway's subnet, where it is known
 */
export function effectiveAccess(
  rules: readonly SecurityRule[],
  flow: Flow,
  subnet?: Cidr,
): EffectiveAccess {
  const ordered = readGroup(rules)[flow.direction];
  const partly = { Allow: false, Deny: false };
  for (const rule of ordered) {
    const coverage = coverageOfRule(rule, flow, subnet);
    const { name, priority, access } = rule.written;
    if (coverage === 'some') partly[access] = true;
    if (coverage === 'all') {
      const otherwise = access === 'Allow' ? 'Deny' : 'Allow';
      if (partly[otherwise]) return { access: 'partly', rule: name, priority };
      return {
        access: access === 'Allow' ? 'allowed' : 'denied',
        rule: name,
        priority,
      };
    }
  }
  // Unreachable: the last default rule covers everything.
  return { access: 'partly', rule: '', priority: 65536 };
}

/** A rule with its addresses and ports read, which no flow changes. */
interface ReadRule {
  written: SecurityRule;
  remote: AddressList;
  own: AddressList;
  ports: PortList;
  clientPorts: Coverage;
}

type ReadGroup = Record<Flow['direction'], ReadRule[]>;

/** A group is asked about for many flows, ports and regions; it lasts as long as its list of rules. */
const groups = new WeakMap<readonly SecurityRule[], ReadGroup>();

function readGroup(rules: readonly SecurityRule[]): ReadGroup {
  const known = groups.get(rules);
  if (known) return known;
  const all = [...rules, ...defaultSecurityRules]
    .map(readRule)
    .sort((a, b) => a.written.priority - b.written.priority);
  const group = {
    Inbound: all.filter(({ written }) => written.direction === 'Inbound'),
    Outbound: all.filter(({ written }) => written.direction === 'Outbound'),
  };
  groups.set(rules, group);
  return group;
}

function readRule(written: SecurityRule): ReadRule {
  const [sources, destinations] = [
    new AddressList(written.sources),
    new AddressList(written.destinations),
  ];
  const inbound = written.direction === 'Inbound';
  return {
    written,
    remote: inbound ? sources : destinations,
    own: inbound ? destinations : sources,
    ports: new PortList(written.destinationPorts),
    clientPorts: new PortList(written.sourcePorts).coverageOfClients(),
  };
}

function coverageOfRule(
  { written, remote, own, ports, clientPorts }: ReadRule,
  flow: Flow,
  subnet: Cidr | undefined,
): Coverage {
  // What costs least comes first: most rules are about another port.
  if (coverageOfProtocol(written.protocol, flow.protocol) === 'none') {
    return 'none';
  }
  const byPort = ports.coverageOf(flow.port);
  if (byPort === 'none') return 'none';
  const byRemote = remote.coverageOfRemote(flow.remote);
  if (byRemote === 'none') return 'none';
  const bySubnet = own.coverageOfSubnet(subnet);
  if (bySubnet === 'none') return 'none';
  return [byPort, clientPorts, byRemote, bySubnet].includes('some')
    ? 'some'
    : 'all';
}

function coverageOfProtocol(written: string, wanted: string): Coverage {
  return written === '*' || written.toLowerCase() === wanted.toLowerCase()
    ? 'all'
    : 'none';
}
