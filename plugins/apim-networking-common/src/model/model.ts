import type { GatewayDesign } from '../design';
import type { Attachment, PatternName } from '../patterns';
import type { TierName } from '../tiers';
import type { Answer, EdgePosture } from './edge';
import type { Cidr } from '../cidr';
import type { Placed } from './place';
import type { RouteTable, SecurityRule } from './securityRule';

/**
 * Where a model was read from.
 *
 * @public
 */
export type Evidence = 'declared' | 'planned' | 'observed';

/** @public */
export interface VirtualNetworkModel
  extends Placed<'region' | 'subscriptionId' | 'dnsServers'> {
  id?: string;
  name?: string;
  /** Undefined: not visible. */
  addressSpace?: Cidr[];
  /** Normalized, such as `westeurope`. */
  region?: string;
  subscriptionId?: string;
  /** Its own DNS servers; empty: Azure's; undefined: not visible. */
  dnsServers?: string[];
  /** It is created with the gateway: what a design omits is as the gateway needs it. */
  isCreated?: boolean;
}

/** @public */
export interface SubnetModel
  extends Placed<
    | 'prefix'
    | 'delegations'
    | 'networkSecurityGroup'
    | 'routeTable'
    | 'serviceEndpoints'
  > {
  id?: string;
  name?: string;
  /** Undefined: not visible. */
  prefix?: Cidr;
  /** Service names; undefined: not visible. */
  delegations?: string[];
  /** Undefined: not visible. */
  networkSecurityGroup?: boolean;
  /** The rules of that group, without the default ones; undefined: not visible. */
  securityRules?: SecurityRule[];
  /** Undefined: not visible; `none`: no route table. */
  routeTable?: RouteTable | 'none';
  /** Services that have an endpoint in the subnet, such as `Microsoft.Sql`; undefined: not visible. */
  serviceEndpoints?: string[];
  virtualNetwork?: VirtualNetworkModel;
  /** It is created with the gateway: what a design omits is as the gateway needs it. */
  isCreated?: boolean;
  /** Names of other gateways known to be in the subnet. */
  otherGateways: string[];
}

/** @public */
export interface PublicIpModel
  extends Placed<'sku' | 'ipVersion' | 'dnsLabel' | 'region'> {
  name?: string;
  /** Each of these is undefined when it is not visible. */
  sku?: string;
  ipVersion?: string;
  dnsLabel?: boolean;
  /** The label itself. */
  dnsLabelName?: string;
  region?: string;
  subscriptionId?: string;
}

/** @public */
export interface LocationModel {
  /** Normalized, such as `westeurope`; undefined when it is not known. */
  region?: string;
  units?: number;
  unitsField: string;
  zones: string[];
  zonesField: string;
  subnet?: SubnetModel;
  /** Undefined: none. */
  publicIp?: PublicIpModel;
  gatewayDisabled: boolean;
  /** Compute platform, such as `stv2`; undefined: not visible. */
  platform?: string;
  field: string;
}

/** @public */
export interface PrivateEndpointModel extends Placed<'self'> {
  name?: string;
  status: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected' | 'Unknown';
  /** Sub-resources that it is connected to; undefined: not visible. */
  groupIds?: string[];
  subnet?: SubnetModel;
  virtualNetwork?: VirtualNetworkModel;
  /** Private DNS zones that its address is registered in; undefined: not visible. */
  dnsZones?: string[];
}

/**
 * A certificate in a Key Vault, by the names of the vault and of the certificate.
 *
 * @public
 */
export interface CertificateModel {
  keyVault: string;
  name: string;
}

/**
 * A host name of one's own.
 *
 * @public
 */
export interface CustomDomainModel {
  hostName: string;
  /** As ARM names it, such as `Proxy`. */
  type: string;
  /** Whether it resolves in private DNS only, as far as can be seen. */
  privateOnly: boolean;
  /** Where its certificate comes from; undefined: not visible, or not a Key Vault. */
  certificate?: CertificateModel;
  field: string;
}

/**
 * A private DNS zone that can be seen.
 *
 * @public
 */
export interface PrivateDnsZoneModel {
  /** In lower case, such as `privatelink.azure-api.net`. */
  name: string;
  /** Names of its A records, `@` for the zone itself; undefined: not visible. */
  records?: string[];
}

/**
 * An endpoint that an edge can publish besides the gateway.
 *
 * @public
 */
export type PublishedComponent = 'developerPortal' | 'managementPlane';

/**
 * What is in front of the gateway, with what only rules read.
 *
 * @public
 */
export interface EdgeModel extends EdgePosture, Placed<'wafMode' | 'self'> {
  subnet?: SubnetModel;
  /** For an Application Gateway: the path that its probe asks, or that there is only the default one; undefined: not visible. */
  probePath?: string | 'default';
  /** For Front Door: whether the private link of an origin leads to the service itself. */
  privateLinkToService?: boolean;
  /** For Front Door: an origin group with public and private origins. */
  mixedOriginGroup?: string;
  /** For an Application Gateway: the host names that it answers to by HTTPS. */
  listeners?: Array<{ hostName: string; certificate?: CertificateModel }>;
  /** For an Application Gateway: what it publishes besides the gateway. Default: nothing that is seen. */
  publishes?: PublishedComponent[];
}

/**
 * A property that only the deployment knows, and that could be about the gateway.
 *
 * @public
 */
export interface OpenEnd {
  /** Name of the resource, or what it is. */
  resource: string;
  /** Path in it, such as `properties.backendAddressPools`. */
  field: string;
  /** Whether it could let the internet in. */
  mayExpose: boolean;
}

/**
 * The one model that every rule and the posture read. It can express what Azure rejects, and what is not known, so that
 * both can be said.
 *
 * @public
 */
export interface NetworkingModel {
  evidence: Evidence;
  name?: string;
  environment?: string;
  /** Undefined for a SKU that this ruleset does not know. */
  tier?: TierName;
  skuName: string;
  tierField: string;
  subscriptionId?: string;
  /** Azure tags by name, a value that is not visible as undefined; undefined: none of them is visible. */
  tags?: Readonly<Record<string, string | undefined>>;
  /**
   * Properties on which the pattern hangs and that are expressions still, known by the deployment only. Nothing is evaluated by what they
   * may turn out to be.
   */
  undecided?: Array<{ field: string; value: string }>;
  /**
   * Properties of the instance that are there and cannot be determined: expressions, and values of a type that Azure does not document. The
   * model has Azure's default in their place.
   */
  unknownProperties?: Array<{
    field: string;
    value: string;
    isExpression: boolean;
  }>;
  /** What could be about the gateway and is not known, what may expose it first. Default: nothing. */
  openEnds?: OpenEnd[];
  /** The instance was read without its properties, as from a plain list of resources: of its networking nothing is known. */
  propertiesHidden?: boolean;
  /** Whether it is about a workspace gateway; `tier` is that of its instance. */
  workspaceGateway?: boolean;
  /** Pattern that was asked for by name; undefined for what was planned or observed. */
  declaredPattern?: PatternName;
  /** The design that was declared; undefined for what was read from ARM. */
  design?: GatewayDesign;
  /** How it is attached, or meant to be, whether the tier has it or not. */
  attachment: Attachment;
  /** How it is attached cannot be determined, and `attachment` is `none` for that. Default: it can. */
  attachmentHidden?: boolean;
  /** Property that makes the attachment, such as `pattern`. */
  attachmentField: string;
  /** A VNet type other than None is set without a subnet. */
  typeWithoutSubnet?: 'External' | 'Internal';
  /** Whether the instance is known to exist. */
  exists: Answer;
  /** The present design, where a change is evaluated. */
  present?: NetworkingModel;
  publicNetworkAccess: 'Enabled' | 'Disabled';
  publicNetworkAccessField: string;
  zoneRedundant: boolean;
  zoneRedundantField: string;
  /** The primary location first. */
  locations: LocationModel[];
  privateEndpoints: PrivateEndpointModel[];
  /** Whether the list of private endpoints is complete. */
  privateEndpointsVisible: boolean;
  privateEndpointsField: string;
  /** Names of private endpoints around it that lead to a self-hosted or workspace gateway of its own. */
  endpointsToOtherGateways: string[];
  /** Largest step of scaling in, in percent of the units, where autoscale is set by percentage. */
  scaleInPercent?: number;
  /** Host names of one's own for its endpoints. */
  customDomains: CustomDomainModel[];
  /** Not every custom domain can be told. */
  customDomainsHidden?: boolean;
  /** Undefined: no private DNS can be seen. */
  privateDnsZones?: PrivateDnsZoneModel[];
  /** Whether outbound traffic to the internet leaves by addresses that belong to the design: NAT gateway or firewall. */
  natGateway: boolean;
  /** Somebody's allow-list relies on the address that the gateway calls from. */
  fixedOutboundIpWanted: boolean;
  ddosProtectionWanted: boolean;
  privateDeveloperPortalWanted: boolean;
  developerPortalEnabled: boolean;
  edge?: EdgeModel;
}

/**
 * A region name as ARM writes it in ids: `West Europe` and `westeurope` are one.
 *
 * @public
 */
export function normalizeRegion(region: unknown): string | undefined {
  return typeof region === 'string' && region.trim() !== ''
    ? region.replace(/[\s-]/g, '').toLowerCase()
    : undefined;
}

/** Whether a declared or observed private endpoint really carries traffic. */
export function isApproved(endpoint: PrivateEndpointModel): boolean {
  return endpoint.status === 'Approved';
}

/**
 * The private endpoints that exist or are requested. A live instance also lists requests that wait, were rejected or were
 * taken back: nothing leads through them.
 */
export function privateEndpointsThatCount(
  model: Pick<NetworkingModel, 'evidence' | 'privateEndpoints'>,
): PrivateEndpointModel[] {
  return model.evidence === 'observed'
    ? model.privateEndpoints.filter(
        ({ status }) => status === 'Approved' || status === 'Unknown',
      )
    : model.privateEndpoints;
}
