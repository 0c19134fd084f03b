import type { ArmResource } from './classify';
import { idKey, list, text } from './read';

/**
 * The resources around a gateway, by type and by id, so that looking one up costs the same however many there are.
 */
export class RelatedResources {
  readonly #byType = new Map<string, ArmResource[]>();
  readonly #byId = new Map<string, ArmResource>();
  readonly #children = new Map<string, ArmResource[]>();
  readonly #derived = new Map<string, Map<object, unknown>>();

  /** @param resources - of what is no object, nothing is kept */
  constructor(resources: unknown) {
    for (const resource of list(resources).filter(isResource)) {
      const type = text(resource.type)?.toLowerCase() ?? '';
      append(this.#byType, type, resource);
      const id = idKey(resource.id);
      if (id === undefined) continue;
      const key = `${type} ${id}`;
      if (!this.#byId.has(key)) this.#byId.set(key, resource);
      const parent = parentOf(id);
      if (parent) append(this.#children, `${type} ${parent}`, resource);
    }
  }

  /** Every resource of a type, in any casing, in the order of the list. */
  ofType(type: string): readonly ArmResource[] {
    return this.#byType.get(type.toLowerCase()) ?? [];
  }

  /** The first resource of a type with an ARM id, both in any casing. */
  find(type: string, id: unknown): ArmResource | undefined {
    const key = idKey(id);
    return key === undefined
      ? undefined
      : this.#byId.get(`${type.toLowerCase()} ${key}`);
  }

  /** The resources of a type right below another, by their ARM ids. */
  childrenOf(type: string, parentId: unknown): readonly ArmResource[] {
    const key = idKey(parentId);
    return key === undefined
      ? []
      : this.#children.get(`${type.toLowerCase()} ${key}`) ?? [];
  }

  /**
   * What follows from one resource, or from all of them, worked out once.
   *
   * @param name - of what is derived
   * @param from - the resource; all of them: this
   */
  derive<T>(name: string, from: object, make: () => T): T {
    const derived = this.#derived.get(name) ?? new Map<object, unknown>();
    this.#derived.set(name, derived);
    if (!derived.has(from)) derived.set(from, make());
    return derived.get(from) as T;
  }
}

/** Whether something is an object, as a resource is. */
export function isResource(value: unknown): value is ArmResource {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The id without its last two segments, the type and the name of a child. */
function parentOf(id: string): string | undefined {
  const name = id.lastIndexOf('/');
  const type = id.lastIndexOf('/', name - 1);
  return type > 0 ? id.slice(0, type) : undefined;
}

function append(
  map: Map<string, ArmResource[]>,
  key: string,
  resource: ArmResource,
): void {
  const known = map.get(key);
  if (known) known.push(resource);
  else map.set(key, [resource]);
}
