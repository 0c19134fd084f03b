import type { ArmResource } from './ArmResource';

/**
 * A place in a resource.
 *
 * @public
 */
export interface ArmLocation {
  /** The resource, or the one that it is declared in. */
  resource: ArmResource;
  /** Keys that lead from there to the place. Empty: the resource itself. */
  path: Array<string | number>;
}

/**
 * A place in an ARM resource, as data.
 *
 * @public
 */
export interface ArmPlace {
  /** ARM id of the resource; where it has none, its type and name with a slash between them. */
  resource: string;
  /** JSON pointer (RFC 6901) to the value in the resource, such as `/properties/subnets/0`. Empty: the resource itself. */
  pointer: string;
}

/** A location as data. */
export function armPlaceOf({ resource, path }: ArmLocation): ArmPlace {
  return {
    resource: resourceKey(resource),
    pointer: path
      .map(key => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`)
      .join(''),
  };
}

/**
 * What a place calls a resource.
 *
 * @public
 */
export function resourceKey({ id, type, name }: ArmResource): string {
  return typeof id === 'string' ? id : `${type}/${name}`;
}

/**
 * The keys of a JSON pointer; of an item of a list its number.
 *
 * @public
 */
export function keysOfPointer(pointer: string): Array<string | number> {
  return pointer
    .split('/')
    .slice(1)
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(key => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Keys as they are written in a message: `properties.additionalLocations[0].sku`. */
export function pathText(path: ReadonlyArray<string | number>): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
