import { writtenText } from '../arm/ArmValue';
import type { Placement } from '../arm/resources';

/**
 * What a module makes of an optional id that it takes from something deployed: the configuration, unless the id is empty. What
 * a resource or a deployment gives as the id of a subnet is not empty.
 */
const OPTIONAL_REFERENCE = [
  /^\[if\(not\(empty\((reference\(.+?)\)\),\s*createObject\('subnetResourceId'/is,
  /^\[if\(empty\((reference\(.+?)\),\s*null\(\),\s*createObject\('subnetResourceId'/is,
];

/**
 * The id of the subnet in `virtualNetworkConfiguration`, of an instance or of one of its locations: an expression, where only
 * the deployment knows which subnet it is. Undefined where it cannot be determined whether there is one.
 */
export function subnetOfConfiguration({
  virtualNetworkConfiguration: configuration,
}: Pick<Placement, 'virtualNetworkConfiguration'>): string | undefined {
  const { expression } = configuration.self;
  if (expression === undefined) {
    return writtenText(configuration.subnetResourceId);
  }
  const reference = OPTIONAL_REFERENCE.map(
    pattern => pattern.exec(expression)?.[1],
  ).find(found => found !== undefined);
  return reference === undefined ? undefined : `[${reference}]`;
}
