import { InputError } from '@backstage/errors';
import type {
  GatewayDesign,
  PublicIpDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';
import { subnetOf, virtualNetworkOf } from './networkOf';

/** A DNS label takes lower-case letters, digits and hyphens, 3 to 63 of them, and starts with a letter. */
function dnsLabelOf(name: string): string {
  return name.toLowerCase().padEnd(3, '0');
}

/** A public IP address of one's own; with a plan for the network it needs no protection of its own. */
export function publicIpOf(
  ip: PublicIpDesign | undefined,
  design: GatewayDesign,
): BicepValue {
  return (
    ip && {
      name: ip.name,
      dnsLabel: ip.dnsLabel ?? dnsLabelOf(design.name),
      ddosProtection:
        (design.ddosProtection && !design.ddosProtectionPlan) || undefined,
    }
  );
}

/** The further regions of a gateway in no network. */
export function regionsOf(design: GatewayDesign): BicepValue {
  if (!design.additionalLocations?.length) return undefined;
  return design.additionalLocations.map((location, index) => {
    const extra = (
      ['virtualNetwork', 'gatewaySubnet', 'publicIp'] as const
    ).find(part => location[part]);
    if (extra) {
      throw new InputError(
        `additionalLocations[${index}].${extra} is not made for pattern ${design.pattern}: a gateway that is not injected has none in ${location.region}, remove it`,
      );
    }
    return {
      location: location.region,
      units: location.units,
      zones: location.zones?.length ? location.zones : undefined,
      disableGateway: location.disableGateway || undefined,
    };
  });
}

/**
 * The further regions of an injected gateway.
 *
 * @throws InputError where one lacks its network
 */
export function additionalLocationsOf(design: GatewayDesign): BicepValue {
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
        design,
      ),
      gatewaySubnet: subnetOf(
        location.gatewaySubnet,
        location.virtualNetwork,
        `${field}.gatewaySubnet`,
      ),
      publicIp: publicIpOf(location.publicIp, design),
      disableGateway: location.disableGateway || undefined,
    };
  });
}
