import { InputError } from '@backstage/errors';
import type { ArmResource } from '../classify';
import { at, isOfType, list } from '../classify/read';

const GROUP = 'Microsoft.Network/networkSecurityGroups';
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
];

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
  const requireAtMost = (field: string, value: unknown, limit: number) => {
    const { length } = list(value);
    if (length > limit) {
      throw new InputError(
        `${name}: ${field} must have at most ${limit} items, got ${length}.`,
      );
    }
  };
  requireAtMost('related', related, MAX_RELATED);
  const property = (field: string) => at(service, 'properties', field);
  requireAtMost(
    'properties.additionalLocations',
    property('additionalLocations'),
    MAX_LOCATIONS,
  );
  for (const field of [
    'privateEndpointConnections',
    'hostnameConfigurations',
  ]) {
    requireAtMost(`properties.${field}`, property(field), MAX_CONNECTIONS);
  }
  for (const resource of related) {
    requireAtMost(
      `properties.addressSpace.addressPrefixes of ${String(
        resource.name ?? 'a resource',
      ).slice(0, 80)}`,
      at(resource, 'properties', 'addressSpace', 'addressPrefixes'),
      MAX_PREFIXES,
    );
    if (!isOfType(resource, GROUP)) continue;
    const rules = at(resource, 'properties', 'securityRules');
    const shown = `properties.securityRules of ${String(
      resource.name ?? 'a network security group',
    ).slice(0, 80)}`;
    requireAtMost(shown, rules, MAX_RULES);
    for (const rule of list(rules)) {
      for (const field of PREFIX_LISTS) {
        requireAtMost(
          `${field} in ${shown}`,
          at(rule, 'properties', field),
          MAX_PREFIXES,
        );
      }
    }
  }
}
