import {
  assertGatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { requireDistinct } from './requireDistinct';

const endpoint = { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } };
const design: GatewayDesignInput = {
  name: 'apim-orders',
  environment: 'staging',
  tier: 'StandardV2',
  region: 'swedencentral',
  pattern: 'private-endpoint-appgw-waf',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/16'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
  privateEndpoints: [endpoint],
  applicationGateway: { subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' } },
};

const check = (changes: Partial<GatewayDesignInput>) => () =>
  requireDistinct(assertGatewayDesign({ ...design, ...changes }));

describe('requireDistinct', () => {
  it.each<[string, Partial<GatewayDesignInput>, string]>([
    [
      'an Application Gateway in the subnet of a private endpoint',
      { applicationGateway: { subnet: { name: 'SNET-pep' } } },
      'applicationGateway.subnet.name is "SNET-pep", as privateEndpoints[0].subnet.name is already: an Application Gateway needs a subnet of its own',
    ],
    [
      'an Application Gateway in the subnet of the gateway',
      { applicationGateway: { subnet: { name: 'snet-apim' } } },
      'applicationGateway.subnet.name is "snet-apim", as gatewaySubnet.name is already',
    ],
    [
      'two peered networks of one name, for a peering is named after its network',
      {
        virtualNetwork: {
          ...design.virtualNetwork!,
          peerings: [
            { name: 'vnet-hub' },
            { name: 'vnet-hub', resourceGroup: 'rg-other' },
          ],
        },
      },
      'virtualNetwork.peerings[1].name is "vnet-hub", as virtualNetwork.peerings[0].name is already: a network that is peered with needs a name of its own',
    ],
  ])('refuses %s', (_, changes, message) => {
    expect(check(changes)).toThrow(message);
  });

  it('lets a private endpoint in another network have any subnet', () => {
    expect(
      check({
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
});
