import type { PatternName } from '../patterns';
import type { TierName } from '../tiers';
import type { GatewayDesignInput } from './schema';

/**
 * A complete design of a pattern, with no error finding where the tier has it. For tests and for examples in documents.
 */
export function exampleDesign(
  pattern: PatternName,
  tier: TierName,
  changes: Partial<GatewayDesignInput> = {},
): GatewayDesignInput {
  const network = {
    name: 'vnet-orders',
    addressSpace: ['10.20.0.0/16'],
  };
  const base: GatewayDesignInput = {
    name: 'apim-orders',
    environment: 'staging',
    tier,
    units: tier === 'Consumption' ? 0 : 1,
    region: 'swedencentral',
    pattern,
  };
  const gatewaySubnet = { name: 'snet-apim', prefix: '10.20.1.0/24' };
  const endpointSubnet = { name: 'snet-pep', prefix: '10.20.2.0/26' };
  switch (pattern) {
    case 'public':
      return { ...base, ...changes };
    case 'private-endpoint':
      return {
        ...base,
        virtualNetwork: network,
        privateEndpoints: [{ subnet: endpointSubnet }],
        ...changes,
      };
    case 'isolated':
      return {
        ...base,
        virtualNetwork: network,
        gatewaySubnet,
        privateEndpoints: [{ subnet: endpointSubnet }],
        ...changes,
      };
    case 'internal-appgw-waf':
      return {
        ...base,
        virtualNetwork: network,
        gatewaySubnet,
        applicationGateway: {
          subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
        },
        ...changes,
      };
    case 'private-endpoint-appgw-waf':
      return {
        ...base,
        virtualNetwork: network,
        privateEndpoints: [{ subnet: endpointSubnet }],
        applicationGateway: {
          subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
        },
        ...changes,
      };
    case 'front-door-private-link':
      return { ...base, frontDoor: {}, ...changes };
    default:
      return { ...base, virtualNetwork: network, gatewaySubnet, ...changes };
  }
}
