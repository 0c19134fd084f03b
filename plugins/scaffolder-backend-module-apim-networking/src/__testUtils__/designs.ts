import type {
  GatewayDesignInput,
  PatternName,
} from 'backstage-plugin-apim-networking-common';

/** A design that nothing is wrong with. */
export const partners: GatewayDesignInput = {
  name: 'apim-Partners-test',
  environment: 'staging',
  tier: 'StandardV2',
  units: 1,
  region: 'westeurope',
  pattern: 'integration-v2',
  virtualNetwork: { name: 'vnet-partners', addressSpace: ['10.30.0.0/24'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.30.0.0/26' },
};

/** One that Azure rejects for more than one reason. */
export const rejected: GatewayDesignInput = {
  ...partners,
  name: 'apim-finance',
  tier: 'Basic',
  publicNetworkAccess: 'Disabled',
  gatewaySubnet: { name: 'snet-apim', prefix: '10.30.0.0/29' },
};

/** Deployed twice: with public access on, then off. */
export const orders: GatewayDesignInput = {
  ...partners,
  name: 'apim-orders',
  pattern: 'isolated',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/23'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/26' },
  privateEndpoints: [
    { subnet: { name: 'snet-private-endpoints', prefix: '10.20.1.0/27' } },
  ],
};

const virtualNetwork = { name: 'vnet-shop', addressSpace: ['10.40.0.0/22'] };
const gatewaySubnet = { name: 'snet-apim', prefix: '10.40.0.0/24' };
const privateEndpoints = [
  { subnet: { name: 'snet-private-endpoints', prefix: '10.40.1.0/27' } },
];
const applicationGateway = {
  subnet: { name: 'snet-agw', prefix: '10.40.2.0/24' },
  listeners: [
    {
      hostName: 'api.example.com',
      certificate: { keyVault: 'kv-shop', name: 'api-example-com' },
    },
  ],
};
const shop = {
  name: 'apim-shop-test',
  environment: 'staging',
  units: 1,
  region: 'swedencentral',
};
const attached = { ...shop, virtualNetwork, gatewaySubnet };

/** A design of each pattern that a template can make. */
export const designOfPattern: Record<PatternName, GatewayDesignInput> = {
  public: { ...shop, pattern: 'public', tier: 'BasicV2' },
  'injection-external': {
    ...attached,
    pattern: 'injection-external',
    tier: 'Premium',
  },
  'injection-internal': {
    ...attached,
    pattern: 'injection-internal',
    tier: 'Premium',
  },
  'injection-v2': { ...attached, pattern: 'injection-v2', tier: 'PremiumV2' },
  'integration-v2': {
    ...attached,
    pattern: 'integration-v2',
    tier: 'StandardV2',
  },
  'private-endpoint': {
    ...shop,
    pattern: 'private-endpoint',
    tier: 'Standard',
    virtualNetwork,
    privateEndpoints,
  },
  isolated: {
    ...attached,
    pattern: 'isolated',
    tier: 'StandardV2',
    privateEndpoints,
  },
  'internal-appgw-waf': {
    ...attached,
    pattern: 'internal-appgw-waf',
    tier: 'Premium',
    applicationGateway,
  },
  'private-endpoint-appgw-waf': {
    ...shop,
    pattern: 'private-endpoint-appgw-waf',
    tier: 'StandardV2',
    virtualNetwork,
    privateEndpoints,
    applicationGateway,
  },
  'front-door-private-link': {
    ...shop,
    pattern: 'front-door-private-link',
    tier: 'StandardV2',
    frontDoor: {},
  },
  'workspace-integration': {
    ...attached,
    pattern: 'workspace-integration',
    tier: 'Premium',
  },
  'workspace-injection': {
    ...attached,
    pattern: 'workspace-injection',
    tier: 'Premium',
  },
};
