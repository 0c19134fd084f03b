import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import { requireMakeable } from './requireMakeable';

const design = {
  name: 'apim-orders',
  environment: 'staging',
  tier: 'StandardV2',
  region: 'swedencentral',
  pattern: 'private-endpoint',
  privateEndpoints: [{ subnet: { name: 'snet-pep' } }],
} as const;
const elsewhere = { name: 'vnet-orders', region: 'norwayeast' };

describe('requireMakeable', () => {
  it('refuses a new network in another region, as it is made where the gateway is', () => {
    expect(() =>
      requireMakeable(
        assertGatewayDesign({ ...design, virtualNetwork: elsewhere }),
      ),
    ).toThrow(
      'virtualNetwork.region is norwayeast, but a new network is made in swedencentral: leave it out, or set virtualNetwork.mode to "existing"',
    );
  });

  it('takes a network that exists in another region', () => {
    expect(() =>
      requireMakeable(
        assertGatewayDesign({
          ...design,
          virtualNetwork: { ...elsewhere, mode: 'existing' },
        }),
      ),
    ).not.toThrow();
  });
});
