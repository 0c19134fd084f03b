import type { Answer, EdgePosture } from '../model';
import type { PatternName } from '../patterns';
import type { TierName } from '../tiers';
import type { Source } from '../sources';

/**
 * What of API Management can be called.
 *
 * @public
 */
export type ComponentName =
  | 'gateway'
  | 'developerPortal'
  | 'managementPlane'
  | 'git';

/**
 * From where. `corporateNetwork` is everything connected to the virtual network: peered networks, ExpressRoute, VPN.
 *
 * @public
 */
export type CallerName =
  | 'internet'
  | 'corporateNetwork'
  | 'virtualNetwork'
  | 'azureControlPlane';

/**
 * Which way a caller gets in.
 *
 * @public
 */
export type ReachPath =
  | 'public-endpoint'
  | 'private-ip'
  | 'private-endpoint'
  | 'application-gateway'
  | 'front-door'
  | 'control-port';

/** @public */
export interface Reach {
  access: Answer;
  /** Undefined when nobody gets in, or when it is not known. */
  via?: ReachPath;
  /** Short text for a table cell, such as `via private endpoint`. */
  label: string;
  /** Whole sentence that explains it. */
  reason: string;
}

/** @public */
export interface ComponentPosture {
  component: ComponentName;
  reach: Record<CallerName, Reach>;
}

/**
 * How exposed the whole can be, from most to least, and what is not known last.
 *
 * @public
 */
export const EXPOSURES = [
  'public',
  'public-through-waf',
  'gateway-private-portal-public',
  'private',
  'unknown',
] as const;

/** @public */
export type Exposure = (typeof EXPOSURES)[number];

/**
 * Whether something is more exposed than something else; undefined where one of both is not known.
 *
 * @public
 */
export function isMoreExposed(
  exposure: Exposure,
  than: Exposure,
): boolean | undefined {
  if (exposure === 'unknown' || than === 'unknown') return undefined;
  return EXPOSURES.indexOf(exposure) < EXPOSURES.indexOf(than);
}

/** A private endpoint and whether it counts. @public */
export interface PrivateEndpointPosture {
  name?: string;
  status: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected' | 'Unknown';
  subnet?: SubnetPosture;
  virtualNetwork?: VirtualNetworkPosture;
}

/** @public */
export interface SubnetPosture {
  name?: string;
  /** IPv4 range. */
  prefix?: string;
  delegation?: string;
  /** Scale units that fit, where the pattern has a formula. */
  unitsThatFit?: number;
}

/** @public */
export interface VirtualNetworkPosture {
  name?: string;
  /** IPv4 ranges. */
  addressSpace?: string[];
}

/** One region of the gateway, the primary one first. @public */
export interface LocationPosture {
  region: string;
  units?: number;
  /** Availability zones, such as `1, 2, 3` or `zone redundant`. */
  zones?: string;
  virtualNetwork?: VirtualNetworkPosture;
  subnet?: SubnetPosture;
  gatewayDisabled: boolean;
}

/**
 * What follows from a design, declared, planned or observed.
 *
 * @public
 */
export interface Posture {
  /** Name of the API Management service, where it is known. */
  name?: string;
  /** Undefined for a SKU that this ruleset does not know; `skuName` is what was seen. */
  tier?: TierName;
  skuName: string;
  /** `invalid`: Azure has no such combination. `unknown`: it cannot be told from what is visible. */
  pattern: PatternName | 'invalid' | 'unknown';
  /**
   * The pattern of the instance alone, where `pattern` names it together with its edge: `isolated` for a
   * `front-door-private-link` with integration and public access off.
   */
  instancePattern: PatternName | 'invalid' | 'unknown';
  exposure: Exposure;
  /** Badge text for the exposure, such as `Gateway private, portal public`. */
  headline: string;
  /** One or two sentences that a product owner understands. */
  sentence: string;
  /** Whether the instance's own gateway endpoint answers the internet, an edge before it not counted. */
  gatewayReachableFromInternet: Answer;
  /** Whether the gateway can call backends in a virtual network. */
  outboundToPrivateNetwork: Answer;
  publicNetworkAccess: 'Enabled' | 'Disabled';
  /** Only the components that the tier has. */
  components: ComponentPosture[];
  outbound: {
    privateNetwork: Answer;
    internet: 'direct' | 'through-virtual-network' | 'unknown';
    summary: string;
  };
  locations: LocationPosture[];
  privateEndpoints: PrivateEndpointPosture[];
  edge?: EdgePosture;
  /** Doubts worth a note on screen, such as what is not proven for a tier. */
  notes: Array<{ text: string; sources: Source[] }>;
}
