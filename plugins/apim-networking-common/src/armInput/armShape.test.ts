import { instance, network } from '../classify/__testUtils__/payloads';
import { armShape } from './armShape';
import { gatewaysOf } from './gatewaysOf';

const ID =
  '/subscriptions/4f0b1d2c-0000-4000-8000-000000000003/resourceGroups/rg-a/providers';
const shown = {
  id: `${ID}/Microsoft.ApiManagement/service/apim-a`,
  name: 'apim-a',
  type: 'Microsoft.ApiManagement/service',
  location: 'Norway East',
  resourceGroup: 'rg-a',
  sku: { name: 'StandardV2', capacity: 1 },
  zones: null,
  publicNetworkAccess: 'Disabled',
  virtualNetworkType: 'External',
  virtualNetworkConfiguration: {
    subnetResourceId: `${ID}/Microsoft.Network/virtualNetworks/v/subnets/s`,
  },
  hostnameConfigurations: [{ type: 'Proxy', hostName: 'api.example.com' }],
  privateEndpointConnections: [
    {
      id: `${ID}/Microsoft.ApiManagement/service/apim-a/privateEndpointConnections/p`,
      name: 'p',
      groupIds: ['Gateway'],
      privateEndpoint: {
        id: `${ID}/Microsoft.Network/privateEndpoints/p`,
        resourceGroup: 'rg-a',
      },
      privateLinkServiceConnectionState: { status: 'Approved' },
    },
  ],
};

describe('armShape', () => {
  it('puts back into properties what az apim show takes out of them, in the resources inside of it too', () => {
    const { id, name, type, location, resourceGroup, sku, zones } = shown;
    const [{ id: connectionId, name: connectionName, ...connection }] =
      shown.privateEndpointConnections;
    expect(armShape(shown)).toEqual({
      ...{ id, name, type, location, resourceGroup, sku, zones },
      properties: {
        publicNetworkAccess: 'Disabled',
        virtualNetworkType: 'External',
        virtualNetworkConfiguration: shown.virtualNetworkConfiguration,
        hostnameConfigurations: shown.hostnameConfigurations,
        privateEndpointConnections: [
          { id: connectionId, name: connectionName, properties: connection },
        ],
      },
    });
  });

  it('knows parts of a resource by their names where they have no ids, and a SKU for what it is', () => {
    expect(
      armShape({
        id: 'x',
        type: 'Microsoft.Network/applicationGateways',
        sku: { name: 'WAF_v2', tier: 'WAF_v2' },
        backendAddressPools: [{ name: 'p', backendAddresses: [{ fqdn: 'a' }] }],
        profiles: [{ name: 'day', capacity: { minimum: 1 } }],
      } as any),
    ).toMatchObject({
      sku: { name: 'WAF_v2', tier: 'WAF_v2' },
      properties: {
        backendAddressPools: [
          { name: 'p', properties: { backendAddresses: [{ fqdn: 'a' }] } },
        ],
        profiles: [{ name: 'day', capacity: { minimum: 1 } }],
      },
    });
  });

  it('leaves as they are resources that have properties, and lists of resources that show none', () => {
    for (const resource of [
      instance('Premium'),
      network(),
      { ...instance('Premium'), properties: null },
      { id: 'x', name: 'a', type: 't', sku: { name: 'Basic' }, tags: {} },
    ]) {
      expect(armShape(resource as any)).toEqual(resource);
    }
  });

  it('is applied to every way in which a service can be given', () => {
    for (const json of [
      shown,
      [shown],
      { value: [shown] },
      { service: shown, related: [shown] },
    ]) {
      const [{ service: read }] = gatewaysOf(json, 'x').gateways;
      expect(read.properties).toMatchObject({ virtualNetworkType: 'External' });
    }
  });
});
