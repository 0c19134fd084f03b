import { InputError } from '@backstage/errors';
import type {
  GatewayDesign,
  PrivateEndpointDesign,
  SubnetDesign,
  VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';
import { privateEndpointName } from './privateEndpointName';
import { requireDistinct } from './requireDistinct';
import { requireMakeable } from './requireMakeable';
import { sameNetwork } from './sameNetwork';

/**
 * The value of the parameter `networking` of a pattern's Bicep.
 *
 * @throws InputError where the design lacks what a new network needs, or has what this Bicep does not make
 */
export function networkingOf(design: GatewayDesign): {
  [name: string]: BicepValue;
} {
  const { virtualNetwork, gatewaySubnet } = design;
  if (!virtualNetwork || !gatewaySubnet) {
    throw new InputError(
      `Pattern ${
        design.pattern
      } needs virtualNetwork and gatewaySubnet; the design has ${
        virtualNetwork ? 'no gatewaySubnet' : 'no virtualNetwork'
      }`,
    );
  }
  requireMakeable(design);
  requireDistinct(design);
  const base = {
    pattern: design.pattern,
    tier: design.tier,
    virtualNetwork: virtualNetworkOf(virtualNetwork, 'virtualNetwork'),
    gatewaySubnet: subnetOf(gatewaySubnet, virtualNetwork, 'gatewaySubnet'),
  };
  switch (design.pattern) {
    case 'injection-internal':
      return {
        ...base,
        zones: design.zones?.length ? design.zones : undefined,
        publicIp: design.publicIp && {
          name: design.publicIp.name,
          dnsLabel: design.publicIp.dnsLabel ?? dnsLabelOf(design.name),
          ddosProtection: design.ddosProtection || undefined,
        },
        additionalLocations: additionalLocationsOf(design),
      };
    case 'isolated':
      return {
        ...base,
        zoneRedundant: design.zoneRedundant || undefined,
        privateEndpoints: (design.privateEndpoints ?? []).map(
          (endpoint, index) =>
            privateEndpointOf(endpoint, index, design, virtualNetwork),
        ),
      };
    default:
      if (design.privateEndpoints?.length) {
        throw new InputError(
          'privateEndpoints are not made for pattern integration-v2: choose isolated, or remove them',
        );
      }
      return { ...base, zoneRedundant: design.zoneRedundant || undefined };
  }
}

function virtualNetworkOf(
  network: VirtualNetworkDesign,
  field: string,
): { [name: string]: BicepValue } {
  requireLength(network.name, `${field}.name`, 'a virtual network');
  if (network.mode === 'existing') {
    return {
      mode: 'existing',
      name: network.name,
      resourceGroupName: network.resourceGroup,
      subscriptionId: network.subscriptionId,
    };
  }
  if (!network.addressSpace?.length) {
    throw new InputError(
      `${field}.addressSpace is missing: the new network ${network.name} needs an IPv4 range such as 10.20.0.0/16`,
    );
  }
  const place = network.resourceGroup
    ? 'resourceGroup'
    : network.subscriptionId && 'subscriptionId';
  if (place) {
    throw new InputError(
      `${field}.${place} is ${JSON.stringify(
        network[place],
      )}, but the new network ${
        network.name
      } is made where the gateway is deployed: leave it out, or set ${field}.mode to "existing"`,
    );
  }
  return {
    mode: 'new',
    name: network.name,
    addressPrefixes: network.addressSpace,
  };
}

function subnetOf(
  subnet: SubnetDesign,
  network: VirtualNetworkDesign,
  field: string,
): { [name: string]: BicepValue } {
  if (network.mode === 'existing') return { name: subnet.name };
  if (!subnet.prefix) {
    throw new InputError(
      `${field}.prefix is missing: a subnet of the new network ${network.name} needs an IPv4 range such as 10.20.1.0/24`,
    );
  }
  return { name: subnet.name, addressPrefix: subnet.prefix };
}

function privateEndpointOf(
  endpoint: PrivateEndpointDesign,
  index: number,
  design: GatewayDesign,
  own: VirtualNetworkDesign,
): { [name: string]: BicepValue } {
  const field = `privateEndpoints[${index}]`;
  const other = endpoint.virtualNetwork;
  const isOther = other !== undefined && !sameNetwork(other, own);
  if (isOther && other.mode === 'new') {
    throw new InputError(
      `${field}.virtualNetwork.mode is "new"; an endpoint outside of ${own.name} needs a network that exists: set it to "existing"`,
    );
  }
  const name = endpoint.name ?? privateEndpointName(design, index);
  requireLength(name, `${field}.name`, 'a private endpoint');
  return {
    name,
    subnet: subnetOf(endpoint.subnet, isOther ? other : own, `${field}.subnet`),
    virtualNetwork: isOther
      ? virtualNetworkOf(other, `${field}.virtualNetwork`)
      : undefined,
    location: isOther ? other.region : undefined,
  };
}

function additionalLocationsOf(design: GatewayDesign): BicepValue {
  if (!design.additionalLocations?.length) return undefined;
  return design.additionalLocations.map((location, index) => {
    const field = `additionalLocations[${index}]`;
    if (!location.virtualNetwork || !location.gatewaySubnet) {
      throw new InputError(
        `${field} needs virtualNetwork and gatewaySubnet in ${location.region}`,
      );
    }
    return {
      location: location.region,
      units: location.units,
      zones: location.zones?.length ? location.zones : undefined,
      virtualNetwork: virtualNetworkOf(
        location.virtualNetwork,
        `${field}.virtualNetwork`,
      ),
      gatewaySubnet: subnetOf(
        location.gatewaySubnet,
        location.virtualNetwork,
        `${field}.gatewaySubnet`,
      ),
    };
  });
}

/** Azure takes fewer characters here than for a subnet. */
function requireLength(name: string, field: string, what: string): void {
  if (name.length < 2 || name.length > 64) {
    throw new InputError(
      `${field} is ${JSON.stringify(name)}, of ${
        name.length
      } characters: ${what} needs a name of 2 to 64`,
    );
  }
}

/** A DNS label takes lower-case letters, digits and hyphens, 3 to 63 of them, and starts with a letter. */
function dnsLabelOf(name: string): string {
  return name.toLowerCase().padEnd(3, '0');
}
