import { attachments, patterns, type Attachment } from '../patterns';
import {
  applicationGatewayName,
  frontDoorName,
  privateEndpointName,
} from '../design/defaultNames';
import type {
  AdditionalLocationDesign,
  ApplicationGatewayDesign,
  ForcedTunnelDesign,
  FrontDoorDesign,
  GatewayDesign,
  PrivateEndpointDesign,
  PublicIpDesign,
  SubnetDesign,
  VirtualNetworkDesign,
} from '../design';
import type { Answer } from './edge';
import { parseCidr, type Cidr } from '../cidr';
import type {
  EdgeModel,
  LocationModel,
  NetworkingModel,
  PrivateEndpointModel,
  PublicIpModel,
  PublishedComponent,
  SubnetModel,
  VirtualNetworkModel,
} from './model';
import type { RouteTable } from './securityRule';

/**
 * Service endpoints that the subnet of a forced tunnel needs. Source: `internal`, `external`.
 *
 * @public
 */
export const TUNNEL_SERVICE_ENDPOINTS = [
  'Microsoft.Sql',
  'Microsoft.Storage',
  'Microsoft.EventHub',
  'Microsoft.KeyVault',
] as const;

/**
 * How a design is attached: by its pattern, or by the integration that was added to it.
 *
 * @public
 */
export function attachmentOfDesign(
  design: Pick<GatewayDesign, 'pattern' | 'gatewaySubnet'>,
): Attachment {
  const { attachment, mayIntegrate } = patterns[design.pattern];
  return mayIntegrate && design.gatewaySubnet ? 'v2-integration' : attachment;
}

/**
 * The model of a declared design.
 *
 * @param exists - whether the instance is known to exist already
 */
export function modelOfDesign(
  design: GatewayDesign,
  exists: Answer = 'unknown',
): NetworkingModel {
  const attachment = attachmentOfDesign(design);
  const network =
    design.virtualNetwork &&
    virtualNetworkModel(design.virtualNetwork, 'virtualNetwork');
  const endpoints = design.privateEndpoints ?? [];

  return {
    evidence: 'declared',
    name: design.name,
    environment: design.environment,
    tier: design.tier,
    skuName: design.tier,
    tierField: 'tier',
    subscriptionId: undefined,
    tags: design.tags ?? {},
    workspaceGateway: patterns[design.pattern].workspaceGateway || undefined,
    declaredPattern: design.pattern,
    design,
    attachment,
    attachmentField: 'pattern',
    exists,
    publicNetworkAccess: design.publicNetworkAccess,
    publicNetworkAccessField: 'publicNetworkAccess',
    zoneRedundant: design.zoneRedundant ?? false,
    zoneRedundantField: 'zoneRedundant',
    locations: [
      {
        region: design.region,
        units: design.units,
        unitsField: 'units',
        zones: design.zones ?? [],
        zonesField: 'zones',
        subnet:
          design.gatewaySubnet &&
          subnetModel(design.gatewaySubnet, 'gatewaySubnet', {
            network,
            existing: design.virtualNetwork?.mode === 'existing',
            delegation: attachments[attachment].subnet?.delegation,
            forcedTunnel: design.forcedTunnel,
          }),
        publicIp: design.publicIp && publicIpModel(design.publicIp, 'publicIp'),
        gatewayDisabled: false,
        field: 'region',
      },
      ...(design.additionalLocations ?? []).map((location, index) =>
        locationModel(location, index, attachment, design.forcedTunnel),
      ),
    ],
    privateEndpoints: [
      ...endpoints.map((endpoint, index) =>
        endpointModel(endpoint, index, design, network),
      ),
      ...(design.frontDoor
        ? [frontDoorConnection(design.frontDoor, design)]
        : []),
    ],
    privateEndpointsVisible: true,
    privateEndpointsField:
      endpoints.length === 0 && design.frontDoor
        ? 'frontDoor'
        : 'privateEndpoints',
    endpointsToOtherGateways: [],
    customDomains: (design.customDomains ?? []).map((domain, index) => ({
      hostName: domain.hostName.toLowerCase(),
      type: domain.type,
      privateOnly: domain.resolvable === 'private',
      field: `customDomains[${index}]`,
    })),
    privateDnsZones: design.privateDns === 'none' ? [] : undefined,
    natGateway: design.natGateway ?? false,
    fixedOutboundIpWanted: design.fixedOutboundIp ?? false,
    ddosProtectionWanted: design.ddosProtection ?? false,
    privateDeveloperPortalWanted: design.privateDeveloperPortal ?? false,
    developerPortalEnabled: design.developerPortal !== 'Disabled',
    edge: edgeOfDesign(design, network),
  };
}

function endpointModel(
  endpoint: PrivateEndpointDesign,
  index: number,
  design: GatewayDesign,
  network: VirtualNetworkModel | undefined,
): PrivateEndpointModel {
  const field = `privateEndpoints[${index}]`;
  const ownNetwork =
    endpoint.virtualNetwork &&
    virtualNetworkModel(endpoint.virtualNetwork, `${field}.virtualNetwork`);
  const endpointNetwork = ownNetwork ?? network;
  const mode = (endpoint.virtualNetwork ?? design.virtualNetwork)?.mode;
  return {
    name: endpoint.name ?? privateEndpointName(design, index),
    status: endpoint.status ?? 'Approved',
    groupIds: ['Gateway'],
    subnet: subnetModel(endpoint.subnet, `${field}.subnet`, {
      network: endpointNetwork,
      existing: mode === 'existing',
      delegation: undefined,
    }),
    virtualNetwork: endpointNetwork,
    dnsZones: design.privateDns === 'none' ? [] : undefined,
    field,
  };
}

/** Front Door's own endpoint is in a network of Microsoft's: only the connection is seen. */
function frontDoorConnection(
  frontDoor: FrontDoorDesign,
  gateway: { name: string },
): PrivateEndpointModel {
  return {
    name: frontDoor.name ?? frontDoorName(gateway),
    status: frontDoor.privateLink ?? 'Approved',
    groupIds: ['Gateway'],
    field: 'frontDoor',
  };
}

function edgeOfDesign(
  design: GatewayDesign,
  network: VirtualNetworkModel | undefined,
): EdgeModel | undefined {
  const { applicationGateway, frontDoor } = design;
  const injected =
    attachments[attachmentOfDesign(design)].publicEndpoint === 'never';
  const bypassPossible =
    injected || design.publicNetworkAccess === 'Disabled' ? 'no' : 'yes';
  if (applicationGateway) {
    return {
      type: 'application-gateway',
      name: applicationGateway.name ?? applicationGatewayName(design),
      waf: 'yes',
      wafMode: applicationGateway.wafMode,
      public: 'yes',
      bypassPossible,
      publishes: publishedBy(applicationGateway),
      subnet: subnetModel(
        applicationGateway.subnet,
        'applicationGateway.subnet',
        {
          network,
          existing: design.virtualNetwork?.mode === 'existing',
          delegation: undefined,
        },
      ),
      field: 'applicationGateway',
    };
  }
  return (
    frontDoor && {
      type: 'front-door',
      name: frontDoor.name ?? frontDoorName(design),
      waf: 'yes',
      wafMode: frontDoor.wafMode,
      public: 'yes',
      privateLink: frontDoor.privateLink === 'Pending' ? 'pending' : 'approved',
      privateLinkToService: true,
      bypassPossible,
      field: 'frontDoor',
    }
  );
}

function publishedBy({
  listeners = [],
}: ApplicationGatewayDesign): PublishedComponent[] {
  return (['developerPortal', 'managementPlane'] as const).filter(component =>
    listeners.some(({ endpoint }) => endpoint === component),
  );
}

function locationModel(
  location: AdditionalLocationDesign,
  index: number,
  attachment: Attachment,
  forcedTunnel: ForcedTunnelDesign | undefined,
): LocationModel {
  const field = `additionalLocations[${index}]`;
  return {
    region: location.region,
    units: location.units,
    unitsField: `${field}.units`,
    zones: location.zones ?? [],
    zonesField: `${field}.zones`,
    subnet:
      location.gatewaySubnet &&
      subnetModel(location.gatewaySubnet, `${field}.gatewaySubnet`, {
        network:
          location.virtualNetwork &&
          virtualNetworkModel(
            location.virtualNetwork,
            `${field}.virtualNetwork`,
          ),
        existing: location.virtualNetwork?.mode === 'existing',
        delegation: attachments[attachment].subnet?.delegation,
        forcedTunnel,
      }),
    publicIp:
      location.publicIp &&
      publicIpModel(location.publicIp, `${field}.publicIp`),
    gatewayDisabled: location.disableGateway ?? false,
    field,
  };
}

function virtualNetworkModel(
  network: VirtualNetworkDesign,
  field: string,
): VirtualNetworkModel {
  return {
    name: network.name,
    addressSpace: network.addressSpace?.map(toCidr),
    region: network.region,
    subscriptionId: network.subscriptionId,
    dnsServers:
      network.dnsServers ?? (network.mode === 'existing' ? undefined : []),
    isCreated: network.mode !== 'existing',
    field,
  };
}

function subnetModel(
  subnet: SubnetDesign,
  field: string,
  context: {
    network?: VirtualNetworkModel;
    existing: boolean;
    delegation?: string;
    forcedTunnel?: ForcedTunnelDesign;
  },
): SubnetModel {
  const created = context.delegation ? [context.delegation] : [];
  return {
    name: subnet.name,
    prefix: subnet.prefix === undefined ? undefined : toCidr(subnet.prefix),
    delegations: subnet.delegations ?? (context.existing ? undefined : created),
    networkSecurityGroup:
      subnet.networkSecurityGroup ?? (context.existing ? undefined : true),
    routeTable: context.forcedTunnel
      ? routeTableOfTunnel(context.forcedTunnel)
      : undefined,
    serviceEndpoints: context.forcedTunnel
      ? [...TUNNEL_SERVICE_ENDPOINTS]
      : undefined,
    virtualNetwork: context.network,
    isCreated: !context.existing,
    otherGateways: [],
    field,
  };
}

/** The routes that a forced tunnel is generated with. Source: `internal`, `external`. */
function routeTableOfTunnel(tunnel: ForcedTunnelDesign): RouteTable {
  return {
    routes: [
      {
        prefix: '0.0.0.0/0',
        nextHop: tunnel.nextHopIpAddress
          ? 'VirtualAppliance'
          : 'VirtualNetworkGateway',
      },
      { prefix: 'ApiManagement', nextHop: 'Internet' },
      ...(tunnel.clientRanges ?? []).map(prefix => ({
        prefix,
        nextHop: 'Internet' as const,
      })),
    ],
  };
}

function publicIpModel(ip: PublicIpDesign, field: string): PublicIpModel {
  return {
    name: ip.name,
    sku: ip.sku,
    ipVersion: ip.ipVersion,
    dnsLabel: true,
    region: ip.region,
    field,
  };
}

/** The schema has accepted the text already. */
function toCidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new TypeError(`${text} ${parsed.message}`);
  return parsed.cidr;
}
