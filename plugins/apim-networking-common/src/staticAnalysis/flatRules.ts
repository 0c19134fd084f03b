import { lastSegment } from '../arm/ArmId';
import { knownItems, type ArmValue } from '../arm/ArmValue';
import { securityRulesOf } from '../arm/children';
import type { ArmList } from '../arm/readers';
import type { ResourceIndex } from '../arm/ResourceIndex';
import type { ArmSecurityRule, NetworkSecurityGroup } from '../arm/resources';

/** A rule of a network security group, with lists of ports and prefixes. What cannot be determined is undefined. */
export interface FlatRule {
  at: ArmSecurityRule['self'];
  name: string;
  direction: 'Inbound' | 'Outbound' | undefined;
  access: 'Allow' | 'Deny' | undefined;
  priority: number | undefined;
  sources: string[] | undefined;
  destinations: string[] | undefined;
  ports: string[] | undefined;
}

/** The rules of a network security group; undefined where its list cannot be determined. */
export function flatRules(
  group: NetworkSecurityGroup,
  index: ResourceIndex,
): FlatRule[] | undefined {
  return index.derive('flat rules', group, () =>
    securityRulesOf(group, index)?.map(({ self, name, properties }) => ({
      at: self,
      name: lastSegment(name.known) ?? 'a rule',
      direction: properties.direction.known,
      access: properties.access.known,
      priority: properties.priority.known,
      sources: all(
        properties.sourceAddressPrefix,
        properties.sourceAddressPrefixes,
      ),
      destinations: all(
        properties.destinationAddressPrefix,
        properties.destinationAddressPrefixes,
      ),
      ports: all(
        properties.destinationPortRange,
        properties.destinationPortRanges,
      ),
    })),
  );
}

function all(
  one: ArmValue<string>,
  several: ArmList<ArmValue<string>>,
): string[] | undefined {
  const items = knownItems(several);
  if (items === undefined || one.isUnknown) return undefined;
  return one.known === undefined ? items : [one.known, ...items];
}

/** Whether everything that a rule decides by can be told. */
export function isPlain(rule: FlatRule): boolean {
  const { direction, access, priority, sources, destinations, ports } = rule;
  return ![direction, access, priority, sources, destinations, ports].includes(
    undefined,
  );
}

/** Whether a port is among ports and ranges. */
export function hasPort(ports: string[], wanted: number): boolean {
  return ports.some(port => {
    if (port === '*') return true;
    const [from, to = from] = port.split('-').map(Number);
    return from <= wanted && wanted <= to;
  });
}
