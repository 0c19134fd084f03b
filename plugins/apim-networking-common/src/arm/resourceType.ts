import type { ArmValue } from './ArmValue';
import { section, text, type Parsed, type Reader } from './readers';

/**
 * What every resource has, also one that is listed inside of another.
 *
 * @public
 */
export interface NamedResource {
  readonly self: ArmValue<object>;
  readonly id: ArmValue<string>;
  readonly name: ArmValue<string>;
}

/**
 * A type of resource, and how one is read.
 *
 * @public
 */
export interface ResourceType<T extends NamedResource> {
  /** Such as `Microsoft.Network/virtualNetworks`. */
  readonly type: string;
  /** The type as it is compared: in lower case. */
  readonly key: string;
  readonly reader: Reader<T>;
}

/**
 * A resource of a type.
 *
 * @public
 */
export type ResourceOf<R> = R extends ResourceType<infer T> ? T : never;

/** Reads an object with an id and a name: a resource, or what a resource lists inside of itself. */
export function named<F extends Record<string, Reader<any>>>(fields: F) {
  return section({ id: text, name: text, ...fields });
}

/** A type of resource that is read by a reader, which may also read the resource where its parent lists it. */
export function resourceType<R extends Reader<NamedResource & any>>(
  type: string,
  reader: R,
): ResourceType<Parsed<R>> {
  return { type, key: type.toLowerCase(), reader };
}

/**
 * Whether a resource is of a type, in any casing.
 *
 * @public
 */
export function isOfType(
  resource: { type?: unknown },
  { key }: { key: string },
): boolean {
  return (
    typeof resource?.type === 'string' &&
    resource.type.trim().toLowerCase() === key
  );
}
