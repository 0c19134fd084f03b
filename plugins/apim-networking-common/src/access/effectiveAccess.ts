import type { Cidr, SecurityRule } from '../model';
import { coverageOfList, type Coverage, type Remote } from './addresses';
import { parseAddressRange, rangesTouch, rangeWithin } from './addressRange';

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
  const ordered = [...rules, ...defaultSecurityRules]
    .filter(({ direction }) => direction === flow.direction)
    .sort((a, b) => a.priority - b.priority);
  const partly = { Allow: false, Deny: false };
  for (const rule of ordered) {
    const coverage = coverageOfRule(rule, flow, subnet);
    if (coverage === 'some') partly[rule.access] = true;
    if (coverage === 'all') {
      const { name, priority } = rule;
      const otherwise = rule.access === 'Allow' ? 'Deny' : 'Allow';
      if (partly[otherwise]) return { access: 'partly', rule: name, priority };
      return {
        access: rule.access === 'Allow' ? 'allowed' : 'denied',
        rule: name,
        priority,
      };
    }
  }
  // Unreachable: the last default rule covers everything.
  return { access: 'partly', rule: '', priority: 65536 };
}

function coverageOfRule(
  rule: SecurityRule,
  flow: Flow,
  subnet: Cidr | undefined,
): Coverage {
  const inbound = flow.direction === 'Inbound';
  return both([
    coverageOfProtocol(rule.protocol, flow.protocol),
    coverageOfPort(rule.destinationPorts, flow.port),
    coverageOfClientPorts(rule.sourcePorts),
    coverageOfList(inbound ? rule.sources : rule.destinations, flow.remote),
    coverageOfSubnet(inbound ? rule.destinations : rule.sources, subnet),
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

function coverageOfSubnet(
  prefixes: string[],
  subnet: Cidr | undefined,
): Coverage {
  if (prefixes.length === 0) return 'some';
  let coverage: Coverage = 'none';
  for (const prefix of prefixes) {
    const written = prefix.trim().toLowerCase();
    if (written === '*' || written === 'any' || written === 'virtualnetwork') {
      return 'all';
    }
    const range = parseAddressRange(written);
    if (range?.version === 4) {
      if (range.length === 0) return 'all';
      if (!subnet) coverage = 'some';
      else {
        const own = {
          version: 4 as const,
          length: subnet.length,
          first: BigInt(subnet.first),
          last: BigInt(subnet.last),
        };
        if (rangeWithin(own, range)) return 'all';
        if (rangesTouch(own, range)) coverage = 'some';
      }
    }
  }
  return coverage;
}
