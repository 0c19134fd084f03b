import { MAX_CHARACTERS } from '../../instance/instanceOfJson';

const PROVIDERS =
  '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers';
const SERVICE = `${PROVIDERS}/Microsoft.ApiManagement/service/apim-x`;
const NETWORK = `${PROVIDERS}/Microsoft.Network/virtualNetworks/v`;
const GROUP = `${PROVIDERS}/Microsoft.Network/networkSecurityGroups/n`;

const networkType = (name: string) => `Microsoft.Network/${name}`;

function service(properties: object = {}, sku = 'Premium') {
  return {
    id: SERVICE,
    name: 'apim-x',
    type: 'Microsoft.ApiManagement/service',
    location: 'westeurope',
    sku: { name: sku, capacity: 1 },
    properties,
  };
}

const inSubnet = {
  virtualNetworkConfiguration: { subnetResourceId: `${NETWORK}/subnets/s` },
};
const external = { virtualNetworkType: 'External', ...inSubnet };
const internal = { virtualNetworkType: 'Internal', ...inSubnet };
const regions = Array.from({ length: 100 }, (_, i) => ({
  location: `region${i}`,
  ...inSubnet,
}));

function network(properties: object = {}) {
  return {
    id: NETWORK,
    name: 'v',
    type: networkType('virtualNetworks'),
    properties: {
      subnets: [
        {
          name: 's',
          properties: {
            addressPrefix: '10.0.0.0/24',
            networkSecurityGroup: { id: GROUP },
          },
        },
      ],
      ...properties,
    },
  };
}

function group(securityRules: object[]) {
  return {
    id: GROUP,
    name: 'n',
    type: networkType('networkSecurityGroups'),
    properties: { securityRules },
  };
}

function rule(index: number, properties: object) {
  return {
    name: `r${index}`,
    properties: {
      direction: index % 2 ? 'Inbound' : 'Outbound',
      access: index % 3 ? 'Allow' : 'Deny',
      priority: 100 + index,
      protocol: 'Tcp',
      sourceAddressPrefix: '*',
      destinationAddressPrefix: '*',
      sourcePortRange: '*',
      destinationPortRange: '443',
      ...properties,
    },
  };
}

/** As many items as fit into a number of characters. */
function fill<T>(
  item: (index: number) => T,
  characters = MAX_CHARACTERS - 20_000,
  most = 10_000,
): T[] {
  const each = JSON.stringify(item(100_000)).length + 1;
  return Array.from(
    { length: Math.min(most, Math.floor(characters / each)) },
    (_, index) => item(index),
  );
}

const many = <T>(item: (index: number) => T) =>
  fill(item, MAX_CHARACTERS - 20_000, Infinity);

const edge = (backends: object[], properties: object = {}) => ({
  id: '/agw',
  name: 'agw',
  type: networkType('applicationGateways'),
  properties: {
    backendAddressPools: [{ properties: { backendAddresses: backends } }],
    ...properties,
  },
});
const own = { fqdn: 'apim-x.azure-api.net' };

/** The largest ARM JSON that is accepted, in the shapes that cost most to evaluate. */
export const largestArmJson: Record<
  string,
  { service: object; related: object[] }
> = {
  'security rules of many addresses, in 100 regions': {
    service: service({ ...external, additionalLocations: regions }),
    related: [
      network(),
      group(
        fill(
          i =>
            rule(i, {
              sourceAddressPrefixes: Array.from(
                { length: 100 },
                (_, j) => `${i % 200}.${j}.1.0/24`,
              ),
            }),
          undefined,
          1_000,
        ),
      ),
    ],
  },
  'security rules of many ports, in 100 regions': {
    service: service({ ...external, additionalLocations: regions }),
    related: [
      network(),
      group(
        fill(
          i =>
            rule(i, {
              destinationPortRanges: Array.from({ length: 4_000 }, (_, j) =>
                String(j % 9),
              ),
            }),
          undefined,
          1_000,
        ),
      ),
    ],
  },
  'security rules of many service tags, in 100 regions': {
    service: service({ ...internal, additionalLocations: regions }),
    related: [
      network(),
      group(
        fill(
          i =>
            rule(i, {
              destinationAddressPrefixes: Array.from(
                { length: 300 },
                (_, j) => `Tag${i}x${j}`,
              ),
            }),
          undefined,
          1_000,
        ),
      ),
    ],
  },
  'private endpoints in a network of many ranges': {
    service: service(
      {
        privateEndpointConnections: Array.from({ length: 1_000 }, (_, i) => ({
          id: `/c/${i}`,
          properties: { privateEndpoint: { id: `/p/${i}` } },
        })),
      },
      'StandardV2',
    ),
    related: [
      network({
        addressSpace: {
          addressPrefixes: Array.from(
            { length: 4_000 },
            (_, i) => `10.${i >> 8}.${i & 255}.0/24`,
          ),
        },
        subnets: [
          { name: 'q', properties: { addressPrefix: '192.168.0.0/24' } },
        ],
      }),
      ...Array.from({ length: 1_000 }, (_, i) => ({
        id: `/p/${i}`,
        name: `p${i}`,
        type: networkType('privateEndpoints'),
        properties: { subnet: { id: `${NETWORK}/subnets/q` } },
      })),
    ],
  },
  'private endpoints that lead to the service': {
    service: service({}, 'StandardV2'),
    related: fill(i => ({
      id: `/p/${i}`,
      type: networkType('privateEndpoints'),
      properties: {
        subnet: { id: `${NETWORK}/subnets/q` },
        privateLinkServiceConnections: [
          { properties: { privateLinkServiceId: SERVICE } },
        ],
      },
    })),
  },
  'Application Gateways': {
    service: service(),
    related: fill(() => edge([own])),
  },
  'listeners and certificates': {
    service: service(),
    related: [
      edge([own], {
        sslCertificates: fill(
          i => ({ name: `c${i}` }),
          MAX_CHARACTERS / 3,
          Infinity,
        ),
        httpListeners: fill(
          i => ({
            properties: {
              protocol: 'Https',
              hostName: `h${i}.example.com`,
              sslCertificate: { id: `/c/c${i}` },
            },
          }),
          MAX_CHARACTERS / 2,
          Infinity,
        ),
      }),
    ],
  },
  backends: {
    service: service({ ...internal, additionalLocations: regions }),
    related: [
      network(),
      edge(many(i => ({ ipAddress: `1.2.${i & 255}.${(i >> 8) & 255}` }))),
    ],
  },
  'a backend of many labels': {
    service: service(internal),
    related: [
      network(),
      edge([{ fqdn: 'a.'.repeat((MAX_CHARACTERS - 20_000) / 2) }]),
    ],
  },
  'records of one name': {
    service: service(internal),
    related: [
      network(),
      ...fill(() => ({
        name: 'example.com/r',
        type: networkType('privateDnsZones/A'),
        properties: { aRecords: [{ ipv4Address: '1.2.3.4' }] },
      })),
    ],
  },
  'zones and host names': {
    service: service({
      ...internal,
      hostnameConfigurations: Array.from({ length: 1_000 }, (_, i) => ({
        hostName: `h${i}.example.com`,
      })),
    }),
    related: [
      network(),
      ...fill(
        i => ({ name: `z${i}.com`, type: networkType('privateDnsZones') }),
        MAX_CHARACTERS / 2,
        9_000,
      ),
    ],
  },
  'origins of Front Door': {
    service: service(),
    related: fill(i => ({
      id: `/profiles/p/originGroups/g/origins/${i}`,
      type: 'Microsoft.Cdn/profiles/originGroups/origins',
      properties: { hostName: own.fqdn },
    })),
  },
  'other gateways in the subnet': {
    service: service(external),
    related: [
      network(),
      ...fill(i => ({
        id: `/s/${i}`,
        type: 'Microsoft.ApiManagement/gateways',
        properties: {
          backend: { subnet: { id: `${NETWORK}/subnets/s` } },
        },
      })),
    ],
  },
  'an id of slashes': {
    service: service({
      ...external,
      virtualNetworkConfiguration: {
        subnetResourceId: `/subnets/a${'/'.repeat(MAX_CHARACTERS / 2)}b`,
      },
    }),
    related: [{ id: `${'/'.repeat(MAX_CHARACTERS / 3)}b` }],
  },
  'an expression that nearly is a subnet': {
    service: service({
      ...external,
      virtualNetworkConfiguration: '[if(not(empty(reference('.concat(
        ')),   '.repeat(MAX_CHARACTERS / 7),
      ),
    }),
    related: [],
  },
  routes: {
    service: service(internal),
    related: [
      network({
        subnets: [{ name: 's', properties: { routeTable: { id: '/rt' } } }],
      }),
      {
        id: '/rt',
        type: networkType('routeTables'),
        properties: {
          routes: many(i => ({
            properties: {
              addressPrefix: `${i & 255}.${i >> 8}.0.0/16`,
              nextHopType: 'Internet',
            },
          })),
        },
      },
    ],
  },
  subnets: {
    service: service(external),
    related: [
      network({
        subnets: many(i => ({
          name: `s${i}`,
          properties: { addressPrefix: '10.0.0.0/24' },
        })),
      }),
    ],
  },
  zones: { service: { ...service(), zones: many(String) }, related: [] },
  tags: {
    service: {
      ...service(),
      tags: Object.fromEntries(
        fill(i => [`t${i}`, ''], MAX_CHARACTERS - 20_000, Infinity),
      ),
    },
    related: [],
  },
  'resources of many properties': {
    service: service(),
    related: fill(
      j =>
        Object.fromEntries(
          Array.from({ length: 200 }, (_, i) => [`k${j}${i}`, 1]),
        ),
      MAX_CHARACTERS - 50_000,
    ),
  },
  'a long name': {
    service: {
      ...service(),
      name: 'a'.repeat(MAX_CHARACTERS - 20_000),
    },
    related: [],
  },
};
