import type { ArmResource } from './ArmResource';

/** A place in a resource. */
export interface ArmLocation {
  /** The resource, or the one that it is declared in. */
  resource: ArmResource;
  /** Keys that lead from there to the place. Empty: the resource itself. */
  path: Array<string | number>;
}

/** Keys as they are written in a message: `properties.additionalLocations[0].sku`. */
export function pathText(path: ReadonlyArray<string | number>): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
