import {
  isSameNetwork,
  privateEndpointName,
  type GatewayDesign,
  type PrivateEndpointDesign,
  type VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';
import { regionElsewhere, subnetOf, virtualNetworkOf } from './networkOf';

/** The private endpoints of a design, each in its network. */
export function privateEndpointsOf(design: GatewayDesign): BicepValue {
  const { virtualNetwork, privateEndpoints } = design;
  if (!virtualNetwork || !privateEndpoints?.length) return undefined;
  return privateEndpoints.map((endpoint, index) =>
    privateEndpointOf(endpoint, index, design, virtualNetwork),
  );
}

function privateEndpointOf(
  endpoint: PrivateEndpointDesign,
  index: number,
  design: GatewayDesign,
  own: VirtualNetworkDesign,
): BicepValue {
  const other = endpoint.virtualNetwork;
  const isOther = other !== undefined && !isSameNetwork(other, own);
  const network = isOther ? other : own;
  const name = endpoint.name ?? privateEndpointName(design, index);
  return {
    name,
    subnet: subnetOf(endpoint.subnet, network),
    virtualNetwork: isOther ? virtualNetworkOf(other, design) : undefined,
    location: regionElsewhere(network, design),
  };
}
