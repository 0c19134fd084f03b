import type { ArmLocation } from '../arm/ArmLocation';

/** Where something is set that a rule is about. */
export interface Place {
  /** As findings show it. */
  text: string;
  /** In ARM: the value itself, which can be in another resource than the gateway. */
  arm?: ArmLocation;
}

/** What the model has of one part of a gateway, and where it is set. */
export interface Placed<K extends string> {
  /** Path in the design, or in the ARM resource of the gateway: of what names the part. */
  field: string;
  /** What was read of the part, where it was read from ARM. Without a property: it is not visible. */
  arm?: Partial<Record<K, { readonly location: ArmLocation }>>;
}

/** Azure's names of what the model and the design call otherwise. */
const ARM_NAMES: Record<string, string> = {
  prefix: 'addressPrefix',
  region: 'location',
};

/** Where a property of a part is set. */
export function placeOf<K extends string>(part: Placed<K>, property: K): Place {
  return part.arm
    ? { ...besides(part, property), text: shown(part, property) }
    : { text: `${part.field}.${property}` };
}

/** The same for what is attached to a part, and is no property of a design. */
export function placeOfAttached<K extends string>(
  part: Placed<K>,
  property: K,
): Place {
  return { ...besides(part, property), text: shown(part, property) };
}

/** Where a part is set, or one of its properties that has the same name in a design and in a finding about ARM. */
export function placeIn(part: Placed<'self'>, property?: string): Place {
  return {
    text: property === undefined ? part.field : `${part.field}.${property}`,
    arm: part.arm?.self?.location,
  };
}

/** What is shown of a place. */
export function textOfPlace(place: Place | string): string {
  return typeof place === 'string' ? place : place.text;
}

function besides<K extends string>(
  { arm }: Placed<K>,
  property: K,
): Pick<Place, 'arm'> {
  return { arm: arm?.[property]?.location };
}

/** What is not in the gateway itself stands in brackets. */
function shown({ field }: Placed<string>, property: string): string {
  return `${field} (${ARM_NAMES[property] ?? property})`;
}
