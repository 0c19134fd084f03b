import { InputError } from '@backstage/errors';
import type { ArmResource } from '../arm/ArmResource';
import type { ArmValue } from '../arm/ArmValue';
import { readResource } from '../arm/ResourceIndex';
import {
  API_MANAGEMENT_SERVICE,
  NETWORK_SECURITY_GROUP,
  VIRTUAL_NETWORK,
} from '../arm/resources';
import { isOfType } from '../arm/resourceType';

/** More regions than Azure has. */
const MAX_LOCATIONS = 100;
/** Azure's limit of rules in one network security group, and of addresses or ports in one list. Source: Azure's subscription limits. */
const MAX_RULES = 1_000;
const MAX_PREFIXES = 4_000;
/** Ten times what one instance takes. Source: `pe2025`. */
const MAX_CONNECTIONS = 1_000;
const MAX_RELATED = 10_000;

const PREFIX_LISTS = [
  'sourceAddressPrefixes',
  'destinationAddressPrefixes',
  'sourcePortRanges',
  'destinationPortRanges',
] as const;

/**
 * Makes sure that ARM JSON which somebody brought has no more of anything than Azure allows, so that the time to evaluate it is bounded.
 *
 * @param name - of the input, for messages
 * @throws InputError that names the field, the limit and the number
 * @public
 */
export function requireArmLimits(
  service: ArmResource,
  related: readonly ArmResource[],
  name: string,
): void {
  const requireAtMost = (field: string, length: number, limit: number) => {
    if (length > limit) {
      throw new InputError(
        `${name}: ${field} must have at most ${limit} items, got ${length}.`,
      );
    }
  };
  requireAtMost('related', related.length, MAX_RELATED);
  const { properties } = readResource(API_MANAGEMENT_SERVICE, service);
  for (const [field, limit] of [
    ['additionalLocations', MAX_LOCATIONS],
    ['privateEndpointConnections', MAX_CONNECTIONS],
    ['hostnameConfigurations', MAX_CONNECTIONS],
  ] as const) {
    requireAtMost(`properties.${field}`, lengthOf(properties[field]), limit);
  }
  for (const resource of related) {
    if (isOfType(resource, VIRTUAL_NETWORK)) {
      const { addressSpace } = readResource(
        VIRTUAL_NETWORK,
        resource,
      ).properties;
      requireAtMost(
        `properties.addressSpace.addressPrefixes of ${shownName(resource)}`,
        lengthOf(addressSpace.addressPrefixes),
        MAX_PREFIXES,
      );
    }
    if (isOfType(resource, NETWORK_SECURITY_GROUP)) {
      const { securityRules } = readResource(
        NETWORK_SECURITY_GROUP,
        resource,
      ).properties;
      const shown = `properties.securityRules of ${shownName(resource)}`;
      requireAtMost(shown, lengthOf(securityRules), MAX_RULES);
      for (const rule of securityRules.known ?? []) {
        for (const field of PREFIX_LISTS) {
          requireAtMost(
            `${field} in ${shown}`,
            lengthOf(rule.properties[field]),
            MAX_PREFIXES,
          );
        }
      }
    }
  }
}

function lengthOf(list: ArmValue<readonly unknown[]>): number {
  return list.known?.length ?? 0;
}

function shownName({ name, type }: ArmResource): string {
  return String(name ?? type).slice(0, 80);
}
