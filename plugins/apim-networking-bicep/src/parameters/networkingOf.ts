import type {
  GatewayDesign,
  PatternName,
  VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';
import { applicationGatewayOf, frontDoorOf } from './edgeOf';
import { additionalLocationsOf, publicIpOf, regionsOf } from './locationsOf';
import { dnsOf, outboundOf, subnetOf, virtualNetworkOf } from './networkOf';
import { privateEndpointsOf } from './privateEndpointsOf';
import { requireGeneratable } from './requireGeneratable';

type BicepObject = { [name: string]: BicepValue };

const partsOfPattern: Record<
  PatternName,
  (design: GatewayDesign) => BicepObject
> = {
  public: alone,
  'injection-external': injection,
  'injection-internal': design => ({
    ...injection(design),
    dns: dnsOf(design),
  }),
  'injection-v2': design => ({ ...attached(design), dns: dnsOf(design) }),
  'integration-v2': design => ({
    ...attached(design),
    privateEndpoints: privateEndpointsOf(design),
    dns: dnsOf(design),
  }),
  'private-endpoint': linked,
  isolated: design => ({ ...attached(design), ...linked(design) }),
  'internal-appgw-waf': design => ({
    ...injection(design),
    applicationGateway: applicationGatewayOf(design),
    dns: dnsOf(design),
  }),
  'private-endpoint-appgw-waf': design => ({
    ...linked(design),
    ...(design.gatewaySubnet && attached(design)),
    applicationGateway: applicationGatewayOf(design),
  }),
  'front-door-private-link': design => ({
    ...alone(design),
    ...(design.gatewaySubnet && attached(design)),
    frontDoor: frontDoorOf(design),
  }),
  'workspace-integration': attached,
  'workspace-injection': attached,
};

function networkOf({ virtualNetwork }: GatewayDesign): VirtualNetworkDesign {
  // The schema has rejected a design of this pattern without one.
  return virtualNetwork!;
}

/** A gateway in no network. */
function alone(design: GatewayDesign): BicepObject {
  return {
    zones: design.zones?.length ? design.zones : undefined,
    zoneRedundant: design.zoneRedundant || undefined,
    additionalLocations: regionsOf(design),
  };
}

/** A gateway that private endpoints lead to. */
function linked(design: GatewayDesign): BicepObject {
  return {
    ...alone(design),
    virtualNetwork: virtualNetworkOf(networkOf(design), design),
    privateEndpoints: privateEndpointsOf(design),
    dns: dnsOf(design),
  };
}

/** A gateway with a subnet of its own. */
function attached(design: GatewayDesign): BicepObject {
  const network = networkOf(design);
  return {
    zoneRedundant: design.zoneRedundant || undefined,
    virtualNetwork: virtualNetworkOf(network, design),
    gatewaySubnet: subnetOf(design.gatewaySubnet!, network),
    ...outboundOf(design),
  };
}

/** A gateway on a classic tier, injected. */
function injection(design: GatewayDesign): BicepObject {
  return {
    ...attached(design),
    zones: design.zones?.length ? design.zones : undefined,
    publicIp: publicIpOf(design.publicIp, design),
    additionalLocations: additionalLocationsOf(design),
  };
}

/**
 * The value of the parameter `networking` of a pattern's Bicep.
 *
 * @throws InputError that names each rule of the stage `generation` that the design violates
 */
export function networkingOf(design: GatewayDesign): BicepObject {
  requireGeneratable(design);
  return {
    pattern: design.pattern,
    tier: design.tier,
    ...partsOfPattern[design.pattern](design),
  };
}
