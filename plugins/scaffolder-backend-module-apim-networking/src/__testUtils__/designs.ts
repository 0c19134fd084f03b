import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';

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

/** One that Azure refuses for more than one reason. */
export const refused: GatewayDesignInput = {
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
