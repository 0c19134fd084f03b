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
  return design.additionalLocations.map(location => {
    return {
      location: location.region,
      units: location.units,
      zones: location.zones?.length ? location.zones : undefined,
      disableGateway: location.disableGateway || undefined,
    };
  });
}

/** The additional regions of an injected gateway. */
export function additionalLocationsOf(design: GatewayDesign): BicepValue {
  if (!design.additionalLocations?.length) return undefined;
  return design.additionalLocations.map(location => {
    // GEN-004 has found them.
    const network = location.virtualNetwork!;
    return {
      location: location.region,
      units: location.units,
      zones: location.zones?.length ? location.zones : undefined,
      virtualNetwork: virtualNetworkOf(network, design),
      gatewaySubnet: subnetOf(location.gatewaySubnet!, network),
      publicIp: publicIpOf(location.publicIp, design),
      disableGateway: location.disableGateway || undefined,
    };
  });
}
