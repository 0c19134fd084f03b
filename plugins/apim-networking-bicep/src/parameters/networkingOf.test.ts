import {
  assertGatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { networkingOf } from './networkingOf';

const endpoint = { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } };
const isolated: GatewayDesignInput = {
  name: 'apim-orders',
  environment: 'staging',
  tier: 'StandardV2',
  region: 'swedencentral',
  pattern: 'isolated',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/16'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
  privateEndpoints: [endpoint],
};
const internal: GatewayDesignInput = {
  ...isolated,
  tier: 'Premium',
  units: 2,
  pattern: 'injection-internal',
  privateEndpoints: undefined,
};
const further = {
  region: 'norwayeast',
  virtualNetwork: { name: 'vnet-no', addressSpace: ['10.40.0.0/16'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
};
const network = isolated.virtualNetwork!;

const networking = (input: GatewayDesignInput) =>
  networkingOf(assertGatewayDesign(input));

describe('networkingOf', () => {
  it.each<[string, GatewayDesignInput, string]>([
    [
      'a resource group that the new network would not be made in',
      { ...isolated, virtualNetwork: { ...network, resourceGroup: 'rg-hub' } },
      'virtualNetwork.resourceGroup is "rg-hub", but the new network vnet-orders is made where the gateway is deployed: leave it out, or set virtualNetwork.mode to "existing"',
    ],
    [
      'a name of a network that is too long',
      { ...isolated, virtualNetwork: { ...network, name: 'v'.repeat(65) } },
      'of 65 characters: a virtual network needs a name of 2 to 64',
    ],
    [
      'a name of an endpoint that is too short',
      { ...isolated, privateEndpoints: [{ ...endpoint, name: 'p' }] },
      'privateEndpoints[0].name is "p", of 1 characters: a private endpoint needs a name of 2 to 64',
    ],
    [
      'two endpoints of one name, one of them given by itself',
      {
        ...isolated,
        privateEndpoints: [endpoint, { ...endpoint, name: 'PEP-apim-orders' }],
      },
      'privateEndpoints[1].name is "PEP-apim-orders", as privateEndpoints[0].name is already: a private endpoint needs a name of its own',
    ],
    [
      'one subnet with two ranges',
      {
        ...isolated,
        privateEndpoints: [
          endpoint,
          { subnet: { name: 'snet-pep', prefix: '10.20.3.0/26' } },
        ],
      },
      'privateEndpoints[1].subnet.prefix is 10.20.3.0/26, but "snet-pep" has 10.20.2.0/26 at privateEndpoints[0].subnet: needs the same range, or a subnet of another name',
    ],
    [
      'an endpoint in the subnet of the gateway',
      {
        ...isolated,
        privateEndpoints: [{ subnet: isolated.gatewaySubnet! }],
      },
      'privateEndpoints[0].subnet.name is "snet-apim", the subnet of the gateway, which is delegated: a private endpoint needs another subnet',
    ],
    [
      'a further region whose network has the name of the first',
      {
        ...internal,
        additionalLocations: [
          {
            ...further,
            virtualNetwork: { ...further.virtualNetwork, name: network.name },
          },
        ],
      },
      'additionalLocations[0].virtualNetwork.name is "vnet-orders", as virtualNetwork.name is already: the network of a region needs a name of its own',
    ],
    [
      'parts that this Bicep does not make, all at once',
      {
        ...internal,
        natGateway: true,
        forcedTunnel: {},
        customDomains: [{ hostName: 'api.example.com' }],
        privateDns: 'existing' as const,
        virtualNetwork: { ...network, dnsServers: ['10.20.0.4'] },
        additionalLocations: [
          {
            ...further,
            disableGateway: true,
            publicIp: { name: 'pip-west' },
            virtualNetwork: {
              ...further.virtualNetwork,
              peerings: [{ name: 'vnet-hub' }],
            },
          },
        ],
      },
      'The Bicep of pattern injection-internal does not make forcedTunnel, natGateway, customDomains, privateDns (existing), virtualNetwork.dnsServers, additionalLocations[0].publicIp, additionalLocations[0].disableGateway, additionalLocations[0].virtualNetwork.peerings: leave them out of the design, and add to the generated files what is needed',
    ],
    [
      'an endpoint in another network that is to be new',
      {
        ...isolated,
        privateEndpoints: [
          { ...endpoint, virtualNetwork: { name: 'vnet-spoke' } },
        ],
      },
      'privateEndpoints[0].virtualNetwork.mode is "new"; an endpoint outside of vnet-orders needs a network that exists: set it to "existing"',
    ],
  ])('refuses %s', (_, input, message) => {
    expect(() => networking(input)).toThrow(message);
  });

  it('knows the network of the gateway again, in whatever case', () => {
    expect(
      networking({
        ...isolated,
        privateEndpoints: [
          { ...endpoint, virtualNetwork: { name: 'VNET-orders' } },
        ],
      }).privateEndpoints,
    ).toEqual([expect.objectContaining({ virtualNetwork: undefined })]);
  });

  it('tells a network of the same name in another resource group apart', () => {
    expect(
      networking({
        ...isolated,
        privateEndpoints: [
          {
            ...endpoint,
            virtualNetwork: {
              mode: 'existing',
              name: network.name,
              resourceGroup: 'rg-elsewhere',
            },
          },
        ],
      }).privateEndpoints,
    ).toMatchObject([
      {
        virtualNetwork: {
          name: 'vnet-orders',
          resourceGroupName: 'rg-elsewhere',
        },
      },
    ]);
  });

  it('lets private endpoints share a subnet, and a network that exists elsewhere have any name', () => {
    expect(() =>
      networking({ ...isolated, privateEndpoints: [endpoint, endpoint] }),
    ).not.toThrow();
    expect(() =>
      networking({
        ...internal,
        additionalLocations: [
          {
            ...further,
            virtualNetwork: {
              mode: 'existing',
              name: network.name,
              resourceGroup: 'rg-no',
            },
          },
        ],
      }),
    ).not.toThrow();
  });
});
