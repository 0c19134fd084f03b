/**
 * One rule of a network security group, as Azure evaluates it: by priority, the lowest number first.
 *
 * @public
 */
export interface SecurityRule {
  name: string;
  direction: 'Inbound' | 'Outbound';
  access: 'Allow' | 'Deny';
  /** 100 to 4096. */
  priority: number;
  /** `Tcp`, `Udp`, `Icmp`, `Esp`, `Ah`, or `*`, in any casing. */
  protocol: string;
  /** IPv4 or IPv6 ranges, addresses, service tags, or `*`. Empty: not visible, such as application security groups. */
  sources: string[];
  destinations: string[];
  /** Ports, ranges such as `6381-6383`, or `*`. Empty: not visible. */
  sourcePorts: string[];
  destinationPorts: string[];
}

/** Where a route leads. Source: `internal`. @public */
export type NextHop =
  | 'Internet'
  | 'VirtualAppliance'
  | 'VirtualNetworkGateway'
  | 'VnetLocal'
  | 'None'
  | 'Unknown';

/** @public */
export interface Route {
  name?: string;
  /** IPv4 range or service tag. */
  prefix: string;
  nextHop: NextHop;
}

/**
 * The route table of a subnet.
 *
 * @public
 */
export interface RouteTable {
  name?: string;
  /** Undefined: the table is there and its routes are not visible. */
  routes?: Route[];
}
