import type { Cidr, SecurityRule } from '../model';
import { AddressList, type Coverage, type Remote } from './AddressList';

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

/** A rule with its addresses and client ports read, which no flow changes. */
interface ReadRule {
  written: SecurityRule;
  remote: AddressList;
  own: AddressList;
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
    clientPorts: coverageOfClientPorts(written.sourcePorts),
  };
}

function coverageOfRule(
  { written, remote, own, clientPorts }: ReadRule,
  flow: Flow,
  subnet: Cidr | undefined,
): Coverage {
  return both([
    coverageOfProtocol(written.protocol, flow.protocol),
    coverageOfPort(written.destinationPorts, flow.port),
    clientPorts,
    remote.coverageOfRemote(flow.remote),
    own.coverageOfSubnet(subnet),
  ]);
}

function both(parts: Coverage[]): Coverage {
  if (parts.includes('none')) return 'none';
  return parts.includes('some') ? 'some' : 'all';
}

function coverageOfProtocol(written: string, wanted: string): Coverage {
  return written === '*' || written.toLowerCase() === wanted.toLowerCase()
    ? 'all'
    : 'none';
}

function portRange(text: string): [number, number] | undefined {
  const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2] ?? match[1])] : undefined;
}

function coverageOfPort(ports: string[], port: number): Coverage {
  if (ports.length === 0) return 'some';
  let coverage: Coverage = 'none';
  for (const text of ports) {
    if (text.trim() === '*') return 'all';
    const range = portRange(text);
    if (range && range[0] <= port && port <= range[1]) return 'all';
    if (!range) coverage = 'some';
  }
  return coverage;
}

/** A client uses any of the upper ports. */
function coverageOfClientPorts(ports: string[]): Coverage {
  const all = ports.some(text => {
    if (text.trim() === '*') return true;
    const range = portRange(text);
    return range !== undefined && range[0] <= 1024 && range[1] === 65535;
  });
  return all ? 'all' : 'some';
}
