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
const publicly: GatewayDesignInput = {
  name: 'apim-orders',
  environment: 'staging',
  tier: 'StandardV2',
  region: 'swedencentral',
  pattern: 'public',
};
const certificate = { keyVault: 'kv-orders', name: 'api' };
const edge: GatewayDesignInput = {
  ...publicly,
  pattern: 'private-endpoint-appgw-waf',
  virtualNetwork: network,
  privateEndpoints: [endpoint],
  applicationGateway: {
    subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
  },
};

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
        ddosProtection: true,
        zoneRedundant: true,
        virtualNetwork: { ...network, mode: 'existing' },
        ddosProtectionPlan: { name: 'ddos-hub' },
      },
      'The Bicep of pattern injection-internal does not make all of the design. ddosProtectionPlan is for a new virtual network; that of an existing one is its owner’s: remove it. zoneRedundant is for Premium v2: on Premium list zones, or remove it',
    ],
    [
      'protection of an address that is not there',
      { ...internal, ddosProtection: true },
      'ddosProtection needs publicIp, the address that it protects: add it',
    ],
    [
      'protection where the pattern has no address of its own',
      { ...isolated, ddosProtection: true },
      'ddosProtection protects an address of one’s own, which this pattern has not: remove it',
    ],
    [
      'an address of an injected gateway elsewhere, and regions on a v2 tier',
      {
        ...isolated,
        publicIp: { name: 'pip-apim' },
        zones: ['1', '2'],
        additionalLocations: [{ region: 'norwayeast' }],
      },
      'publicIp is for an injected gateway on Developer or Premium: remove it. zones are for Premium: on Standard v2 set zoneRedundant, where the tier has it, or remove them. additionalLocations are for Premium: remove them',
    ],
    [
      'a way out without a subnet',
      { ...publicly, tier: 'Standard', natGateway: true },
      'natGateway is the way out of a subnet of the gateway, which this design has not: remove it',
    ],
    [
      'a network that nothing uses',
      { ...publicly, virtualNetwork: network },
      'virtualNetwork is used by nothing in this design: remove it',
    ],
    [
      'a network of a further region that is not injected',
      {
        ...publicly,
        tier: 'Premium',
        additionalLocations: [
          { region: 'norwayeast', publicIp: { name: 'pip-no' } },
        ],
      },
      'additionalLocations[0].publicIp is not made for pattern public: a gateway that is not injected has none in norwayeast, remove it',
    ],
    [
      'a plan whose place is not known',
      {
        ...isolated,
        ddosProtectionPlan: { name: 'ddos-hub', resourceGroup: 'rg-hub' },
      },
      'ddosProtectionPlan.subscriptionId is missing: the plan ddos-hub is referenced by its id',
    ],
    [
      'a subnet whose security group would have too long a name',
      {
        ...isolated,
        gatewaySubnet: { name: 's'.repeat(77), prefix: '10.20.1.0/24' },
      },
      'of 77 characters, which makes nsg-sss',
    ],
    [
      'a subnet whose NAT gateway would have too long a name',
      {
        ...isolated,
        natGateway: true,
        gatewaySubnet: { name: 's'.repeat(70), prefix: '10.20.1.0/24' },
      },
      'it needs at most 59 characters',
    ],
    [
      'two addresses of one name',
      {
        ...internal,
        publicIp: { name: 'pip-apim' },
        additionalLocations: [{ ...further, publicIp: { name: 'PIP-apim' } }],
      },
      'additionalLocations[0].publicIp.name is "PIP-apim", as publicIp.name is already: an address needs a name of its own',
    ],
    [
      'a listener for what a private endpoint does not cover',
      {
        ...edge,
        applicationGateway: {
          ...edge.applicationGateway!,
          listeners: [
            {
              hostName: 'portal.example.com',
              endpoint: 'developerPortal',
              certificate,
            },
          ],
        },
      },
      'applicationGateway.listeners[0].endpoint is "developerPortal", but a private endpoint covers the gateway only: it needs gateway, or the pattern internal-appgw-waf',
    ],
    [
      'two listeners of one host name',
      {
        ...edge,
        applicationGateway: {
          ...edge.applicationGateway!,
          listeners: [
            { hostName: 'api.example.com', certificate },
            { hostName: 'API.example.com', certificate },
          ],
        },
      },
      'applicationGateway.listeners[1].hostName is "API.example.com", as applicationGateway.listeners[0].hostName is already',
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
