import type { VirtualNetworkDesign } from './schema';

/**
 * Whether the network of one part of a design is the network of the gateway. Names are compared without regard to case; a
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
