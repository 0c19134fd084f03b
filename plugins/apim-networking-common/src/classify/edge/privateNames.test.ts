import type { ArmResource } from '../../arm/ArmResource';
import { classifyService } from '../classify';
import {
  attached,
  instance,
  network,
  PROVIDERS,
  SERVICE_ID,
} from '../__testUtils__/payloads';

const applicationGateway: ArmResource = {
  id: `${PROVIDERS}/Microsoft.Network/applicationGateways/agw`,
  name: 'agw',
  type: 'Microsoft.Network/applicationGateways',
  properties: {
    frontendIPConfigurations: [
      { properties: { publicIPAddress: { id: 'pip' } } },
    ],
    backendAddressPools: [
      {
        properties: {
          backendAddresses: [{ fqdn: 'API.internal.example.com' }],
        },
      },
    ],
    webApplicationFirewallConfiguration: {
      enabled: true,
      firewallMode: 'Prevention',
    },
  },
};

const record = (
  zone: string,
  name: string,
  ...addresses: string[]
): ArmResource => ({
  id: `${PROVIDERS}/Microsoft.Network/privateDnsZones/${zone}/A/${name}`,
  name,
  type: 'Microsoft.Network/privateDnsZones/A',
  properties: {
    aRecords: addresses.map(ipv4Address => ({ ipv4Address })),
  },
});

const edgeOf = (service: ArmResource, ...related: ArmResource[]) =>
  classifyService({ service, related: [applicationGateway, ...related] })
    .posture.edge?.name;

const injected = (privateIPAddresses?: string[]) =>
  instance('Premium', { ...attached('Internal'), privateIPAddresses });

describe('an Application Gateway whose backend is a name in private DNS', () => {
  it.each([
    ['by its own record', record('internal.example.com', 'api', '10.4.1.5')],
    ['at the apex', record('api.internal.example.com', '@', '10.4.1.5')],
    ['by a wildcard', record('example.com', '*', '10.4.1.5')],
  ])('leads to the instance that has the address, %s', (_, dns) => {
    expect(edgeOf(injected(['10.4.1.5']), dns)).toBe('agw');
    expect(edgeOf(injected(['10.4.1.6']), network(), dns)).toBeUndefined();
  });

  it('leads to the instance whose addresses are not known when the record is in its subnet', () => {
    const inside = record('internal.example.com', 'api', '10.4.1.5');
    const outside = record('internal.example.com', 'api', '10.4.2.5');
    expect(edgeOf(injected(), network(), inside)).toBe('agw');
    expect(edgeOf(injected(), network(), outside)).toBeUndefined();
    expect(edgeOf(injected(), inside)).toBeUndefined();
  });

  it('leads to a private endpoint of the instance', () => {
    const endpoint: ArmResource = {
      id: `${PROVIDERS}/Microsoft.Network/privateEndpoints/pep`,
      name: 'pep',
      type: 'Microsoft.Network/privateEndpoints',
      properties: {
        privateLinkServiceConnections: [
          { properties: { privateLinkServiceId: SERVICE_ID } },
        ],
        customDnsConfigs: [{ ipAddresses: ['10.4.3.4'] }],
      },
    };
    expect(
      edgeOf(
        instance('StandardV2'),
        endpoint,
        record('internal.example.com', 'api', '10.4.3.4'),
      ),
    ).toBe('agw');
  });

  it('is not known to lead there when another record says otherwise, or there is none', () => {
    const service = injected(['10.4.1.5']);
    const right = record('internal.example.com', 'api', '10.4.1.5');
    expect(
      edgeOf(
        service,
        right,
        record('api.internal.example.com', '@', '10.9.9.9'),
      ),
    ).toBeUndefined();
    expect(
      edgeOf(
        service,
        record('internal.example.com', 'api'),
        record('example.com', '*', '10.4.1.5'),
      ),
    ).toBeUndefined();
    expect(edgeOf(service)).toBeUndefined();
  });

  it('leads to the instance of a template whose address the deployment gives the record', () => {
    const service = injected();
    expect(
      edgeOf(
        service,
        record(
          'internal.example.com',
          'api',
          `[reference('${SERVICE_ID}', '2024-05-01').privateIPAddresses[0]]`,
        ),
      ),
    ).toBe('agw');
  });
});
