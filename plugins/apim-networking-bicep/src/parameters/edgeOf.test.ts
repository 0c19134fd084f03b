import {
  assertGatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { applicationGatewayOf, frontDoorOf } from './edgeOf';

const gateway = {
  name: 'apim-orders',
  environment: 'staging',
  tier: 'StandardV2',
  region: 'swedencentral',
} as const;

describe('frontDoorOf', () => {
  const frontDoor = (changes: Partial<GatewayDesignInput> = {}) =>
    frontDoorOf(
      assertGatewayDesign({
        ...gateway,
        pattern: 'front-door-private-link',
        frontDoor: {},
        ...changes,
      }),
    );

  it('meets the gateway in its region', () => {
    expect(frontDoor()).toEqual({
      name: 'afd-apim-orders',
      wafMode: 'Prevention',
      privateLinkLocation: undefined,
    });
  });

  it('meets it in the nearest region with Private Link, where its own has none', () => {
    expect(frontDoor({ region: 'switzerlandnorth' })).toMatchObject({
      privateLinkLocation: 'germanywestcentral',
    });
  });
});

describe('applicationGatewayOf', () => {
  it('is in the region of its network', () => {
    expect(
      applicationGatewayOf(
        assertGatewayDesign({
          ...gateway,
          pattern: 'private-endpoint-appgw-waf',
          virtualNetwork: {
            mode: 'existing',
            name: 'vnet-hub',
            region: 'norwayeast',
          },
          privateEndpoints: [{ subnet: { name: 'snet-pep' } }],
          applicationGateway: {
            subnet: { name: 'snet-agw' },
            listeners: [
              {
                hostName: 'api.example.com',
                certificate: { keyVault: 'kv-orders', name: 'api' },
              },
            ],
          },
        }),
      ),
    ).toMatchObject({ location: 'norwayeast' });
  });
});
