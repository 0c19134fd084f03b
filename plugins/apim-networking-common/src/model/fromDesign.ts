import { patterns, type Attachment, type PatternName } from '../patterns';
import type {
  AdditionalLocationDesign,
  GatewayDesign,
  PublicIpDesign,
  SubnetDesign,
  VirtualNetworkDesign,
} from '../design';
import type { Answer } from '../posture';
import { parseCidr, type Cidr } from './cidr';
import type {
  LocationModel,
  NetworkingModel,
  PublicIpModel,
  SubnetModel,
  VirtualNetworkModel,
} from './model';

/**
 * The delegation that the subnet of an attachment needs. Source: `injres`, `injectv2`, `integrate`.
 *
 * @public
 */
export const delegationOf: Record<Attachment, string | undefined> = {
  none: undefined,
  'classic-external': undefined,
  'classic-internal': undefined,
  'v2-injection': 'Microsoft.Web/hostingEnvironments',
  'v2-integration': 'Microsoft.Web/serverFarms',
};

/**
 * The model of a declared design.
 *
 * @param exists - whether the instance is known to exist already
 */
export function modelOfDesign(
  design: GatewayDesign,
  exists: Answer = 'unknown',
): NetworkingModel {
  const pattern = patterns[design.pattern];
  const { attachment } = pattern;
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
    declaredPattern: design.pattern,
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
            delegation: delegationOf[attachment],
          }),
        publicIp: design.publicIp && publicIpModel(design.publicIp, 'publicIp'),
        gatewayDisabled: false,
        field: 'region',
      },
      ...(design.additionalLocations ?? []).map((location, index) =>
        locationModel(location, index, design.pattern),
      ),
    ],
    privateEndpoints: endpoints.map((endpoint, index) => {
      const field = `privateEndpoints[${index}]`;
      const ownNetwork =
        endpoint.virtualNetwork &&
        virtualNetworkModel(endpoint.virtualNetwork, `${field}.virtualNetwork`);
      const endpointNetwork = ownNetwork ?? network;
      const mode = (endpoint.virtualNetwork ?? design.virtualNetwork)?.mode;
      return {
        name: endpoint.name,
        status: endpoint.status ?? 'Approved',
        groupIds: ['Gateway'],
        subnet: subnetModel(endpoint.subnet, `${field}.subnet`, {
          network: endpointNetwork,
          existing: mode === 'existing',
          delegation: undefined,
        }),
        virtualNetwork: endpointNetwork,
        field,
      };
    }),
    privateEndpointsVisible: true,
    privateEndpointsField: 'privateEndpoints',
    endpointsToOtherGateways: [],
    ddosProtectionWanted: design.ddosProtection ?? false,
    privateDeveloperPortalWanted: design.privateDeveloperPortal ?? false,
    developerPortalEnabled: design.developerPortal !== 'Disabled',
    edge: design.applicationGateway && {
      type: 'application-gateway',
      name: design.applicationGateway.name ?? `agw-${design.name}`,
      waf: 'yes',
      wafMode: design.applicationGateway.wafMode,
      public: 'yes',
      bypassPossible: 'no',
      subnet: subnetModel(
        design.applicationGateway.subnet,
        'applicationGateway.subnet',
        {
          network,
          existing: design.virtualNetwork?.mode === 'existing',
          delegation: undefined,
        },
      ),
    },
  };
}

function locationModel(
  location: AdditionalLocationDesign,
  index: number,
  pattern: PatternName,
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
        delegation: delegationOf[patterns[pattern].attachment],
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
    field: `${field}.addressSpace`,
  };
}

function subnetModel(
  subnet: SubnetDesign,
  field: string,
  context: {
    network?: VirtualNetworkModel;
    existing: boolean;
    delegation?: string;
  },
): SubnetModel {
  const created = context.delegation ? [context.delegation] : [];
  return {
    name: subnet.name,
    prefix: subnet.prefix === undefined ? undefined : toCidr(subnet.prefix),
    delegations: subnet.delegations ?? (context.existing ? undefined : created),
    networkSecurityGroup:
      subnet.networkSecurityGroup ?? (context.existing ? undefined : true),
    virtualNetwork: context.network,
    otherGateways: [],
    field,
    prefixField: `${field}.prefix`,
    delegationField: `${field}.delegations`,
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
  if (!parsed.ok) throw new TypeError(`${text} ${parsed.need}`);
  return parsed.cidr;
}
