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
  it.each<[string, GatewayDesignInput, string | RegExp]>([
    [
      'a resource group that the new network would not be made in',
      { ...isolated, virtualNetwork: { ...network, resourceGroup: 'rg-hub' } },
      'virtualNetwork.resourceGroup (GEN-004)',
    ],
    [
      'a name of a network that is too long',
      { ...isolated, virtualNetwork: { ...network, name: 'v'.repeat(65) } },
      'virtualNetwork.name (GEN-005)',
    ],
    [
      'a name of an endpoint that is too short',
      { ...isolated, privateEndpoints: [{ ...endpoint, name: 'p' }] },
      'privateEndpoints[0].name (GEN-005)',
    ],
    [
      'two endpoints of one name, one of them given by itself',
      {
        ...isolated,
        privateEndpoints: [endpoint, { ...endpoint, name: 'PEP-apim-orders' }],
      },
      'privateEndpoints[1].name (GEN-001)',
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
      'privateEndpoints[1].subnet.prefix (GEN-002)',
    ],
    [
      'an endpoint in the subnet of the gateway',
      {
        ...isolated,
        privateEndpoints: [{ subnet: isolated.gatewaySubnet! }],
      },
      'privateEndpoints[0].subnet.name (GEN-002)',
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
      'additionalLocations[0].virtualNetwork.name (GEN-001)',
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
      /ddosProtectionPlan \(GEN-003\).*zoneRedundant \(GEN-003\)/,
    ],
    [
      'protection of an address that is not there',
      { ...internal, ddosProtection: true },
      'ddosProtection (GEN-003): ddosProtection needs publicIp',
    ],
    [
      'protection where the pattern has no address of its own',
      { ...isolated, ddosProtection: true },
      'ddosProtection (GEN-003): ddosProtection has no effect on this gateway',
    ],
    [
      'an address of an injected gateway elsewhere, and regions on a v2 tier',
      {
        ...isolated,
        publicIp: { name: 'pip-apim' },
        zones: ['1', '2'],
        additionalLocations: [{ region: 'norwayeast' }],
      },
      /additionalLocations \(GEN-003\).*publicIp \(GEN-003\).*zones \(GEN-003\)/,
    ],
    [
      'a way out without a subnet',
      { ...publicly, tier: 'Standard', natGateway: true },
      'natGateway (GEN-003)',
    ],
    [
      'a network that nothing uses',
      { ...publicly, virtualNetwork: network },
      'virtualNetwork (GEN-003)',
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
      'additionalLocations[0].publicIp (GEN-003)',
    ],
    [
      'a plan whose place is not known',
      {
        ...isolated,
        ddosProtectionPlan: { name: 'ddos-hub', resourceGroup: 'rg-hub' },
      },
      'ddosProtectionPlan.subscriptionId (GEN-004)',
    ],
    [
      'a subnet whose security group would have too long a name',
      {
        ...isolated,
        gatewaySubnet: { name: 's'.repeat(77), prefix: '10.20.1.0/24' },
      },
      'gatewaySubnet.name (GEN-005)',
    ],
    [
      'a subnet whose NAT gateway would have too long a name',
      {
        ...isolated,
        natGateway: true,
        gatewaySubnet: { name: 's'.repeat(70), prefix: '10.20.1.0/24' },
      },
      'must have at most 59 characters',
    ],
    [
      'two addresses of one name',
      {
        ...internal,
        publicIp: { name: 'pip-apim' },
        additionalLocations: [{ ...further, publicIp: { name: 'PIP-apim' } }],
      },
      'additionalLocations[0].publicIp.name (GEN-001)',
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
      'applicationGateway.listeners[0].endpoint (GEN-006)',
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
      'applicationGateway.listeners[1].hostName (GEN-001)',
    ],
    [
      'an endpoint in another network that is to be new',
      {
        ...isolated,
        privateEndpoints: [
          { ...endpoint, virtualNetwork: { name: 'vnet-spoke' } },
        ],
      },
      'privateEndpoints[0].virtualNetwork.mode (GEN-004)',
    ],
    [
      'an Application Gateway in the subnet of a private endpoint',
      {
        ...edge,
        applicationGateway: { subnet: { name: 'SNET-pep' } },
      },
      'applicationGateway.subnet.name (GEN-002)',
    ],
    [
      'an Application Gateway in the subnet of the gateway',
      {
        ...edge,
        gatewaySubnet: isolated.gatewaySubnet,
        applicationGateway: { subnet: { name: 'snet-apim' } },
      },
      'applicationGateway.subnet.name (GEN-002)',
    ],
    [
      'two peered networks of one name, for a peering is named after its network',
      {
        ...isolated,
        virtualNetwork: {
          ...network,
          peerings: [
            { name: 'vnet-hub' },
            { name: 'vnet-hub', resourceGroup: 'rg-other' },
          ],
        },
      },
      'virtualNetwork.peerings[1].name (GEN-001)',
    ],
    [
      'a new network in another region, as it is created where the gateway is',
      { ...isolated, virtualNetwork: { ...network, region: 'norwayeast' } },
      'virtualNetwork.region (GEN-004)',
    ],
  ])('rejects %s', (_, input, message) => {
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

  it('takes a network that exists in another region', () => {
    expect(() =>
      networking({
        ...isolated,
        virtualNetwork: { ...network, mode: 'existing', region: 'norwayeast' },
      }),
    ).not.toThrow();
  });

  it('lets a private endpoint in another network have any subnet', () => {
    expect(() =>
      networking({
        ...edge,
        applicationGateway: {
          ...edge.applicationGateway!,
          listeners: [{ hostName: 'api.example.com', certificate }],
        },
        privateEndpoints: [
          endpoint,
          {
            name: 'pep-spoke',
            subnet: { name: 'snet-agw' },
            virtualNetwork: { mode: 'existing', name: 'vnet-spoke' },
          },
        ],
      }),
    ).not.toThrow();
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
