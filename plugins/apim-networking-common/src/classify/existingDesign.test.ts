import type { ArmResource } from '../arm/ArmResource';
import { classifyService } from './classify';
import {
  attached,
  instance,
  network,
  NETWORK_ID,
  PROVIDERS,
  SERVICE_ID,
} from './__testUtils__/payloads';

const secret = (name: string) =>
  `https://kv-live.vault.azure.net/secrets/${name}/0123456789abcdef`;

describe('the design of an instance that exists', () => {
  it('names its network where it is, its address, and the certificates of its host names', () => {
    const publicIp: ArmResource = {
      id: `${PROVIDERS}/Microsoft.Network/publicIPAddresses/pip-live`,
      name: 'pip-live',
      type: 'Microsoft.Network/publicIPAddresses',
      location: 'norwayeast',
      properties: { dnsSettings: { domainNameLabel: 'live-gateway' } },
    };
    const service = instance('Premium', {
      ...attached('Internal'),
      publicIpAddressId: publicIp.id,
      hostnameConfigurations: [
        { type: 'Proxy', hostName: 'apim-live.azure-api.net' },
        {
          type: 'Proxy',
          hostName: 'api.example.com',
          keyVaultId: secret('api-example-com'),
        },
        { type: 'Management', hostName: 'management.example.com' },
      ],
    });
    const { design } = classifyService({
      service,
      related: [network(), publicIp],
    });
    expect(design).toMatchObject({
      virtualNetwork: {
        mode: 'existing',
        name: 'vnet-live',
        resourceGroup: 'rg-live',
      },
      publicIp: { name: 'pip-live', dnsLabel: 'live-gateway' },
      customDomains: [
        {
          hostName: 'api.example.com',
          certificate: { keyVault: 'kv-live', name: 'api-example-com' },
        },
        { hostName: 'management.example.com' },
      ],
    });
    expect(design!.customDomains![1].certificate).toBeUndefined();
  });

  it('names a private endpoint as its resource, not as its connection', () => {
    const id = `${PROVIDERS}/Microsoft.Network/privateEndpoints/pep-live`;
    const service = instance('StandardV2', {
      privateEndpointConnections: [
        {
          name: 'pep-live.0f1e2d',
          properties: {
            privateEndpoint: { id },
            privateLinkServiceConnectionState: { status: 'Approved' },
          },
        },
      ],
    });
    const endpoint: ArmResource = {
      id,
      name: 'pep-live',
      type: 'Microsoft.Network/privateEndpoints',
      properties: { subnet: { id: `${NETWORK_ID}/subnets/snet-pep` } },
    };
    expect(
      classifyService({ service, related: [endpoint] }).design,
    ).toMatchObject({
      pattern: 'private-endpoint',
      privateEndpoints: [{ name: 'pep-live', subnet: { name: 'snet-pep' } }],
    });
    // Where the endpoint cannot be seen, it is said what is missing.
    const unseen = classifyService({ service });
    expect(unseen.design).toBeUndefined();
    expect(unseen.designIssues).toMatchObject([
      { field: 'privateEndpoints' },
      { field: 'virtualNetwork' },
    ]);
  });

  it('has the listeners of its Application Gateway when the certificate of each can be told', () => {
    const service = instance('Premium', {
      ...attached('Internal'),
      privateIPAddresses: ['10.4.1.5'],
    });
    const edge = (certificates: unknown[]): ArmResource => ({
      id: `${PROVIDERS}/Microsoft.Network/applicationGateways/agw`,
      name: 'agw',
      type: 'Microsoft.Network/applicationGateways',
      properties: {
        firewallPolicy: { id: 'waf' },
        gatewayIPConfigurations: [
          { properties: { subnet: { id: `${NETWORK_ID}/subnets/snet-agw` } } },
        ],
        frontendIPConfigurations: [
          { properties: { publicIPAddress: { id: 'pip' } } },
        ],
        backendAddressPools: [
          { properties: { backendAddresses: [{ ipAddress: '10.4.1.5' }] } },
        ],
        sslCertificates: certificates,
        httpListeners: [
          { properties: { protocol: 'Http', hostName: 'api.example.com' } },
          {
            properties: {
              protocol: 'Https',
              hostNames: ['api.example.com', 'api.example.net'],
              sslCertificate: { id: 'agw/sslCertificates/main' },
            },
          },
        ],
      },
    });
    const listenersOf = (...certificates: unknown[]) =>
      classifyService({ service, related: [edge(certificates)] }).design
        ?.applicationGateway?.listeners;
    const certificate = { keyVault: 'kv-live', name: 'api' };
    expect(
      listenersOf({
        name: 'main',
        properties: { keyVaultSecretId: secret('api') },
      }),
    ).toMatchObject([
      { hostName: 'api.example.com', certificate },
      { hostName: 'api.example.net', certificate },
    ]);
    expect(listenersOf({ name: 'main', properties: {} })).toBeUndefined();
  });

  it.each([
    'https://kv-live.vault.azure.net/secrets/api',
    'https://KV-live.vault.azure.net/certificates/api/',
    'https://kv-live.vault.azure.cn/secrets/api/1',
  ])('knows the vault of %s', keyVaultId => {
    const { design } = classifyService({
      service: instance('Standard', {
        hostnameConfigurations: [{ hostName: 'api.example.com', keyVaultId }],
      }),
    });
    expect(design?.customDomains?.[0].certificate?.name).toBe('api');
  });

  it.each(['', 'kv-live', 'https://example.com/secrets/api', `${SERVICE_ID}`])(
    'names no certificate of %j',
    keyVaultId => {
      const { design } = classifyService({
        service: instance('Standard', {
          hostnameConfigurations: [{ hostName: 'api.example.com', keyVaultId }],
        }),
      });
      expect(design?.customDomains).toHaveLength(1);
      expect(design?.customDomains?.[0].certificate).toBeUndefined();
    },
  );
});
