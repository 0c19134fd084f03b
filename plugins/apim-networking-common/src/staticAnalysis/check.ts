import type { ArmResource } from '../classify';
import { at, get, isUnresolved, list, text } from '../classify/read';
import type { Severity } from '../rules';
import type { SourceId } from '../sources';

/** One place where a check does not hold. */
export interface Break {
  /** Path in the resource. */
  field: string;
  seen: string;
  needed: string;
}

/**
 * A check of a well-known rule set over one resource.
 *
 * @public
 */
export interface StaticAnalysisCheck {
  /** Ids in the rule sets that have it: PSRule, Checkov, Azure Policy (first part of the id). The first one names the finding. */
  ids: [string, ...string[]];
  title: string;
  severity: Exclude<Severity, 'error'>;
  /** ARM types, in lower case. */
  types: string[];
  remedy: string;
  sources: [SourceId, ...SourceId[]];
  /** Undefined: it holds, or it cannot be told. Pure; never throws. */
  broken(resource: ArmResource, all: ArmResource[]): Break | undefined;
}

/** Whether a value is something that can be judged: not an expression of the compiler. */
export function isKnown(value: unknown): boolean {
  return !isUnresolved(value);
}

/** A property of the resource's `properties`. */
export function property(resource: ArmResource, ...path: string[]): unknown {
  return at(resource.properties, ...path);
}

/** The rules of a network security group, flattened, with lists of ports and prefixes. */
export function securityRules(resource: ArmResource): Array<{
  name: string;
  inbound: boolean;
  allow: boolean;
  priority: number;
  sources: string[];
  destinations: string[];
  ports: string[];
}> {
  return list(property(resource, 'securityRules')).map(rule => {
    const properties = get(rule, 'properties');
    const several = (one: string, many: string) =>
      [get(properties, one), ...list(get(properties, many))].flatMap(
        value => text(value) ?? [],
      );
    return {
      name: text(get(rule, 'name')) ?? 'a rule',
      inbound: text(get(properties, 'direction'))?.toLowerCase() === 'inbound',
      allow: text(get(properties, 'access'))?.toLowerCase() === 'allow',
      priority: Number(get(properties, 'priority')),
      sources: several('sourceAddressPrefix', 'sourceAddressPrefixes'),
      destinations: several(
        'destinationAddressPrefix',
        'destinationAddressPrefixes',
      ),
      ports: several('destinationPortRange', 'destinationPortRanges'),
    };
  });
}

/** Whether a port is among ports and ranges. */
export function hasPort(ports: string[], wanted: number): boolean {
  return ports.some(port => {
    if (port === '*') return true;
    const [from, to = from] = port.split('-').map(Number);
    return from <= wanted && wanted <= to;
  });
}
