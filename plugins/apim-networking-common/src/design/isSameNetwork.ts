import type { VirtualNetworkDesign } from './schema';

/**
 * Whether a network that is named for a part of a design is that of the design itself. Names are compared without regard to case; a
 * resource group or a subscription tells networks of one name apart, where it is given.
 *
 * @public
 */
export function isSameNetwork(
  named: VirtualNetworkDesign,
  own: VirtualNetworkDesign,
): boolean {
  const matches = (left: string | undefined, right: string | undefined) =>
    left === undefined || left.toLowerCase() === right?.toLowerCase();
  return (
    matches(named.name, own.name) &&
    matches(named.resourceGroup, own.resourceGroup) &&
    matches(named.subscriptionId, own.subscriptionId)
  );
}
