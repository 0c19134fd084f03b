import type {
  LocationModel,
  NetworkingModel,
  PrivateEndpointModel,
  SubnetModel,
} from '../../model';
import { placeOfGateway, placeOfLocation } from '../../model/place';
import type { Variation } from './variations';

const hide = (
  name: string,
  change: (model: NetworkingModel) => void,
): Variation => ({
  name,
  change(model) {
    model.evidence = 'observed';
    for (const subnet of subnetsOf(model)) {
      subnet.isCreated = false;
      if (subnet.virtualNetwork) subnet.virtualNetwork.isCreated = false;
    }
    change(model);
  },
});

function subnetsOf(model: NetworkingModel): SubnetModel[] {
  return [
    ...model.locations.map(({ subnet }) => subnet),
    ...model.privateEndpoints.map(({ subnet }) => subnet),
    model.edge?.subnet,
  ].filter((subnet): subnet is SubnetModel => subnet !== undefined);
}

const inSubnets = (name: string, change: (subnet: SubnetModel) => void) =>
  hide(name, model => subnetsOf(model).forEach(change));

const inLocations = (
  name: string,
  change: (location: LocationModel, model: NetworkingModel) => void,
) =>
  hide(name, model =>
    model.locations.forEach(location => change(location, model)),
  );

const inEndpoints = (
  name: string,
  change: (endpoint: PrivateEndpointModel) => void,
) => hide(name, model => model.privateEndpoints.forEach(change));

function unknownProperty(model: NetworkingModel, field: string): void {
  model.unknownProperties = [
    ...(model.unknownProperties ?? []),
    { field, value: '[x]', isExpression: true },
  ];
}

const gatewayProperty = (
  property: Parameters<typeof placeOfGateway>[1],
  toDefault: (model: NetworkingModel) => void,
) =>
  hide(property, model => {
    unknownProperty(model, placeOfGateway(model, property).text);
    toDefault(model);
  });

/** Everything that may not be visible, hidden one at a time, with what a model has in its place. */
export const hidings: Variation[] = [
  hide('tier', model => {
    model.tier = undefined;
    model.undecided = [{ field: model.tierField, value: '[x]' }];
  }),
  hide('attachment', model => {
    model.attachment = 'none';
    model.attachmentHidden = true;
  }),
  gatewayProperty('publicNetworkAccess', model => {
    model.publicNetworkAccess = 'Enabled';
  }),
  gatewayProperty('developerPortal', model => {
    model.developerPortalEnabled = true;
  }),
  gatewayProperty('zoneRedundant', model => {
    model.zoneRedundant = false;
  }),
  gatewayProperty('additionalLocations', model => {
    model.locations = model.locations.slice(0, 1);
  }),
  inLocations('zones', (location, model) => {
    unknownProperty(model, placeOfLocation(model, location, 'zones').text);
    location.zones = [];
  }),
  inLocations('units', location => {
    location.units = undefined;
  }),
  inLocations('region', location => {
    location.region = undefined;
  }),
  inLocations('subnet', location => {
    location.subnet = undefined;
  }),
  inLocations('disabled gateway', (location, model) => {
    unknownProperty(model, `${location.field}.disableGateway`);
    location.gatewayDisabled = false;
  }),
  inLocations('public IP address', ({ publicIp }) => {
    if (publicIp) {
      publicIp.sku = undefined;
      publicIp.ipVersion = undefined;
      publicIp.dnsLabel = undefined;
      publicIp.region = undefined;
    }
  }),
  inSubnets('range', subnet => {
    subnet.prefix = undefined;
  }),
  inSubnets('delegations', subnet => {
    subnet.delegations = undefined;
  }),
  inSubnets('network security group', subnet => {
    subnet.networkSecurityGroup = undefined;
    subnet.securityRules = undefined;
  }),
  inSubnets('security rules', subnet => {
    subnet.securityRules = undefined;
  }),
  inSubnets('route table', subnet => {
    subnet.routeTable = undefined;
  }),
  inSubnets('routes', subnet => {
    subnet.routeTable = { name: 'rt' };
  }),
  inSubnets('next hops', ({ routeTable }) => {
    if (routeTable && routeTable !== 'none') {
      routeTable.routes?.forEach(route => {
        route.nextHop = 'Unknown';
      });
    }
  }),
  inSubnets('service endpoints', subnet => {
    subnet.serviceEndpoints = undefined;
  }),
  inSubnets('virtual network', subnet => {
    subnet.virtualNetwork = undefined;
  }),
  inSubnets('properties of the virtual network', ({ virtualNetwork }) => {
    if (virtualNetwork) {
      virtualNetwork.addressSpace = undefined;
      virtualNetwork.region = undefined;
      virtualNetwork.dnsServers = undefined;
    }
  }),
  hide('private endpoints', model => {
    model.privateEndpoints = [];
    model.privateEndpointsVisible = false;
  }),
  inEndpoints('status', endpoint => {
    endpoint.status = 'Unknown';
  }),
  inEndpoints('sub-resource', endpoint => {
    endpoint.groupIds = undefined;
  }),
  inEndpoints('subnet of a private endpoint', endpoint => {
    endpoint.subnet = undefined;
  }),
  hide('private DNS zones', model => {
    model.privateDnsZones = undefined;
    for (const domain of model.customDomains) domain.privateOnly = false;
  }),
  hide('custom domains', model => {
    model.customDomains = [];
    model.customDomainsHidden = true;
  }),
  hide('edge', model => {
    if (model.edge) {
      model.edge = undefined;
      model.openEnds = [
        { resource: 'edge', field: 'properties', mayExpose: true },
      ];
    }
  }),
  hide('properties of the edge', model => {
    if (model.edge) {
      model.edge = {
        ...model.edge,
        waf: 'unknown',
        wafMode: undefined,
        bypassPossible: 'unknown',
        privateLink: undefined,
        privateLinkToService: undefined,
        probePath: undefined,
        subnet: undefined,
      };
    }
  }),
  hide('present tier', model => {
    if (model.present) model.present.tier = undefined;
  }),
];
