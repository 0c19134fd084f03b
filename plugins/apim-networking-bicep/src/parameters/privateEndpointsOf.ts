import { InputError } from '@backstage/errors';
import {
  privateEndpointName,
  type GatewayDesign,
  type PrivateEndpointDesign,
  type VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';
import {
  regionElsewhere,
  requireLength,
  subnetOf,
  virtualNetworkOf,
} from './networkOf';
import { sameNetwork } from './sameNetwork';

/**
 * The private endpoints of a design, each in its network.
 *
 * @throws InputError for one in another network that does not exist
 */
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
  const field = `privateEndpoints[${index}]`;
  const other = endpoint.virtualNetwork;
  const isOther = other !== undefined && !sameNetwork(other, own);
  if (isOther && other.mode === 'new') {
    throw new InputError(
      `${field}.virtualNetwork.mode is "new"; an endpoint outside of ${own.name} needs a network that exists: set it to "existing"`,
    );
  }
  const network = isOther ? other : own;
  const name = endpoint.name ?? privateEndpointName(design, index);
  requireLength(name, `${field}.name`, 'a private endpoint');
  return {
    name,
    subnet: subnetOf(endpoint.subnet, network, `${field}.subnet`),
    virtualNetwork: isOther
      ? virtualNetworkOf(other, `${field}.virtualNetwork`, design)
      : undefined,
    location: regionElsewhere(network, design),
  };
}
