import type { NetworkingModel, SubnetModel } from '../../model';
import type { Attachment } from '../../patterns';
import { TIER_NAMES } from '../../tiers';
import { parseCidr } from '../../cidr';

/** One thing about a model that is otherwise. */
export interface Variation {
  name: string;
  change(model: NetworkingModel): void;
}

const vary = (
  name: string,
  change: (model: NetworkingModel) => void,
): Variation => ({ name, change });

const eachSubnet = (
  name: string,
  change: (subnet: SubnetModel) => void,
): Variation =>
  vary(name, model => {
    for (const { subnet } of model.locations) if (subnet) change(subnet);
  });

const ATTACHMENTS: Attachment[] = [
  'none',
  'classic-external',
  'classic-internal',
  'v2-injection',
  'v2-integration',
  'workspace-integration',
  'workspace-injection',
];

function range(text: string) {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.cidr;
}

/** Everything that a rule or the posture may depend on, changed one at a time. */
export const variations: Variation[] = [
  ...(['declared', 'planned', 'observed'] as const).map(evidence =>
    vary(`evidence ${evidence}`, model => {
      model.evidence = evidence;
    }),
  ),
  ...(['yes', 'no', 'unknown'] as const).map(exists =>
    vary(`exists ${exists}`, model => {
      model.exists = exists;
    }),
  ),
  ...ATTACHMENTS.map(attachment =>
    vary(`attachment ${attachment}`, model => {
      model.attachment = attachment;
    }),
  ),
  ...[...TIER_NAMES, undefined].map(tier =>
    vary(`tier ${tier}`, model => {
      model.tier = tier;
      model.skuName = tier ?? 'Gold';
    }),
  ),
  ...(['Enabled', 'Disabled'] as const).map(access =>
    vary(`public access ${access}`, model => {
      model.publicNetworkAccess = access;
    }),
  ),
  ...[0, 1, 2, 3, 5, 11, 16, 31, 32, undefined].map(units =>
    vary(`units ${units}`, model => {
      for (const location of model.locations) location.units = units;
    }),
  ),
  ...[[], ['1', '2'], ['1', '2', '3']].map(zones =>
    vary(`zones ${zones.join()}`, model => {
      for (const location of model.locations) location.zones = zones;
    }),
  ),
  vary('zone redundant otherwise', model => {
    model.zoneRedundant = !model.zoneRedundant;
  }),
  ...['production', 'development', undefined].map(environment =>
    vary(`environment ${environment}`, model => {
      model.environment = environment;
    }),
  ),
  vary('one location', model => {
    model.locations = model.locations.slice(0, 1);
  }),
  vary('two locations', model => {
    model.locations = [
      model.locations[0],
      { ...model.locations[0], region: 'norwayeast', field: 'further' },
    ];
  }),
  vary('a location twice', model => {
    model.locations = [model.locations[0], { ...model.locations[0] }];
  }),
  vary('a region that is not known', model => {
    for (const location of model.locations) location.region = undefined;
  }),
  vary('a region of another world', model => {
    for (const location of model.locations) location.region = 'marsnorth';
  }),
  vary('regional gateways off', model => {
    for (const location of model.locations) location.gatewayDisabled = true;
  }),
  vary('no private endpoints', model => {
    model.privateEndpoints = [];
  }),
  vary('private endpoints that cannot be seen', model => {
    model.privateEndpoints = [];
    model.privateEndpointsVisible = false;
  }),
  ...['Approved', 'Pending', 'Rejected', 'Disconnected'].map(status =>
    vary(`a private endpoint ${status}`, model => {
      model.privateEndpoints = [
        { name: 'pep', status, groupIds: ['Gateway'], field: 'pep' },
      ] as NetworkingModel['privateEndpoints'];
    }),
  ),
  vary('101 private endpoints', model => {
    model.privateEndpoints = Array.from({ length: 101 }, (_, index) => ({
      name: `pep-${index}`,
      status: 'Approved' as const,
      groupIds: ['Gateway'],
      field: `pep[${index}]`,
    }));
  }),
  vary('a private endpoint to something else', model => {
    model.privateEndpoints = [
      { name: 'pep', status: 'Approved', groupIds: ['Portal'], field: 'pep' },
    ];
  }),
  vary('no edge', model => {
    model.edge = undefined;
  }),
  ...(['application-gateway', 'front-door'] as const).flatMap(type =>
    (['approved', 'pending', 'none'] as const).map(privateLink =>
      vary(`edge ${type}, private link ${privateLink}`, model => {
        model.edge = {
          type,
          name: 'edge',
          public: 'yes',
          waf: 'yes',
          wafMode: 'Detection',
          privateLink,
          privateLinkToService: privateLink !== 'none',
          bypassPossible: 'yes',
          field: 'edge',
        };
      }),
    ),
  ),
  vary('edge that publishes the portal', model => {
    if (model.edge) model.edge.publishes = ['developerPortal'];
  }),
  vary('edge that publishes everything', model => {
    if (model.edge) {
      model.edge.publishes = ['developerPortal', 'managementPlane'];
    }
  }),
  vary('edge that is private, without a firewall', model => {
    if (model.edge) model.edge = { ...model.edge, public: 'no', waf: 'no' };
  }),
  vary('edge of which little is known', model => {
    if (model.edge) {
      model.edge = {
        ...model.edge,
        public: 'unknown',
        waf: 'unknown',
        bypassPossible: 'unknown',
        name: undefined,
      };
    }
  }),
  vary('zones of private DNS that cannot be seen', model => {
    model.privateDnsZones = undefined;
  }),
  ...[[], ['azure-api.net'], ['privatelink.azure-api.net']].map(names =>
    vary(`private DNS ${names.join()}`, model => {
      model.privateDnsZones = names.map(name => ({
        name,
        records: [],
      })) as unknown as NetworkingModel['privateDnsZones'];
    }),
  ),
  vary('NAT gateway otherwise', model => {
    model.natGateway = !model.natGateway;
  }),
  vary('fixed address wanted', model => {
    model.fixedOutboundIpWanted = true;
  }),
  vary('DDoS protection wanted', model => {
    model.ddosProtectionWanted = true;
  }),
  vary('private portal wanted', model => {
    model.privateDeveloperPortalWanted = true;
  }),
  vary('portal off', model => {
    model.developerPortalEnabled = false;
  }),
  ...[20, 25, 26].map(percent =>
    vary(`scale-in ${percent} %`, model => {
      model.scaleInPercent = percent;
    }),
  ),
  vary('custom domains, public and private', model => {
    model.customDomains = [
      {
        hostName: 'a.example.com',
        type: 'Proxy',
        privateOnly: true,
        field: 'a',
      },
      {
        hostName: 'b.example.com',
        type: 'Scm',
        privateOnly: false,
        field: 'b',
      },
      {
        hostName: 'c.example.com',
        type: 'DeveloperPortal',
        privateOnly: false,
        field: 'c',
      },
    ];
  }),
  vary('no subnet', model => {
    for (const location of model.locations) location.subnet = undefined;
  }),
  ...[
    '10.9.0.0/24',
    '10.9.0.0/26',
    '10.9.0.0/27',
    '10.9.0.0/28',
    '10.9.0.0/29',
    '10.9.0.0/30',
  ].map(prefix =>
    eachSubnet(`subnet ${prefix}`, subnet => {
      subnet.prefix = range(prefix);
    }),
  ),
  eachSubnet('subnet of unknown range', subnet => {
    subnet.prefix = undefined;
  }),
  ...[
    [],
    ['Microsoft.Web/serverFarms'],
    ['microsoft.web/hostingenvironments'],
    ['Microsoft.Sql/managedInstances'],
    undefined,
  ].map(delegations =>
    eachSubnet(`delegated to ${delegations?.join()}`, subnet => {
      subnet.delegations = delegations;
    }),
  ),
  ...[true, false, undefined].map(group =>
    eachSubnet(`security group ${group}`, subnet => {
      subnet.networkSecurityGroup = group;
      if (!group) subnet.securityRules = undefined;
    }),
  ),
  eachSubnet('security rules that cannot be seen', subnet => {
    subnet.securityRules = undefined;
  }),
  eachSubnet('no security rules', subnet => {
    subnet.securityRules = [];
  }),
  eachSubnet('route table that cannot be seen', subnet => {
    subnet.routeTable = undefined;
  }),
  eachSubnet('no routes', subnet => {
    subnet.routeTable = { routes: [] };
  }),
  eachSubnet('service endpoints that cannot be seen', subnet => {
    subnet.serviceEndpoints = undefined;
  }),
  eachSubnet('no service endpoints', subnet => {
    subnet.serviceEndpoints = [];
  }),
  eachSubnet('another gateway in the subnet', subnet => {
    subnet.otherGateways = ['apim-other'];
  }),
  eachSubnet('a network that cannot be seen', subnet => {
    subnet.virtualNetwork = undefined;
  }),
  eachSubnet('a network elsewhere', subnet => {
    if (subnet.virtualNetwork) {
      subnet.virtualNetwork = {
        ...subnet.virtualNetwork,
        region: 'brazilsouth',
        subscriptionId: '11111111-1111-1111-1111-111111111111',
        addressSpace: [range('192.168.0.0/16')],
        dnsServers: ['10.0.0.4'],
      };
    }
  }),
  vary('no public address', model => {
    for (const location of model.locations) location.publicIp = undefined;
  }),
  vary('a public address of little use', model => {
    for (const location of model.locations) {
      location.publicIp = {
        name: 'pip',
        sku: 'Basic',
        ipVersion: 'IPv6',
        dnsLabel: false,
        region: 'brazilsouth',
        subscriptionId: '11111111-1111-1111-1111-111111111111',
        field: 'publicIp',
      };
    }
  }),
  vary('a public address of which little is known', model => {
    for (const location of model.locations) {
      location.publicIp = { name: 'pip', field: 'publicIp' };
    }
  }),
  ...ATTACHMENTS.map(attachment =>
    vary(`was ${attachment}`, model => {
      model.present = { ...structuredClone(model), attachment };
    }),
  ),
  ...TIER_NAMES.map(tier =>
    vary(`was ${tier}`, model => {
      model.present = {
        ...structuredClone(model),
        tier,
        zoneRedundant: !model.zoneRedundant,
      };
    }),
  ),
  vary('a type without a subnet', model => {
    model.typeWithoutSubnet = 'External';
  }),
  vary('what depends on an expression', model => {
    model.undecided = [{ field: 'sku.name', value: "[parameters('sku')]" }];
    model.tier = undefined;
  }),
  vary('endpoints to other gateways', model => {
    model.endpointsToOtherGateways = ['pep-other'];
  }),
];

/** A copy of a model with one thing otherwise. */
export function varied(
  model: NetworkingModel,
  variation: Variation,
): NetworkingModel {
  const copy = structuredClone(model);
  variation.change(copy);
  return copy;
}
