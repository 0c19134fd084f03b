import type { VirtualNetworkDesign } from 'backstage-plugin-apim-networking-common';

/**
 * Whether a network that is named for a part of the design is that of the design itself. Names are the same without regard to
 * case; a resource group or a subscription tells networks of one name apart, where it is given.
 */
export function sameNetwork(
  named: VirtualNetworkDesign,
  own: VirtualNetworkDesign,
): boolean {
  const alike = (left: string | undefined, right: string | undefined) =>
    left === undefined || left.toLowerCase() === right?.toLowerCase();
  return (
    alike(named.name, own.name) &&
    alike(named.resourceGroup, own.resourceGroup) &&
    alike(named.subscriptionId, own.subscriptionId)
  );
}
