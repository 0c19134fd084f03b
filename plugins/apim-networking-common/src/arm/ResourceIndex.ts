import { idKey, parentKey } from './ArmId';
import { isResource, type ArmResource } from './ArmResource';
import { ArmValue, writtenText } from './ArmValue';
import type { NamedResource, ResourceType } from './resourceType';
import { namePath, nestedResources } from './nesting';

/** A resource of the input, which is read when somebody wants it. */
interface Entry {
  raw: ArmResource;
  /** Lower case. */
  type: string;
  id: string | undefined;
  /** Where it is declared inside of another resource. */
  parent?: ArmValue<unknown>;
  key: string | number;
  parsed?: NamedResource;
}

interface EntriesOfType {
  all: Entry[];
  byId: Map<string, Entry>;
  parsed?: readonly NamedResource[];
}

interface Children {
  byId: Map<string, Entry[]>;
  byName: Map<string, Entry[]>;
}

/**
 * The resources of an input by type, by id and by parent, each read once. Ids, names and types are compared without case.
 * Children are found alike whether the input lists them beside their parent or declares them inside of it.
 *
 * @public
 */
export class ResourceIndex {
  readonly #byType = new Map<string, EntriesOfType>();
  readonly #children = new Map<string, Children>();
  readonly #derived = new Map<string, Map<object, unknown>>();
  readonly #duplicates = new Set<string>();

  /** @param resources - items that are not objects are skipped */
  static of(resources: unknown): ResourceIndex {
    return new ResourceIndex(Array.isArray(resources) ? resources : []);
  }

  /** The resources around one of which only the children count: those that it declares inside of itself are among them. */
  static around(resource: unknown, related: unknown): ResourceIndex {
    const index = ResourceIndex.of(related);
    const isListed = Array.isArray(related) && related.includes(resource);
    if (isResource(resource) && !isListed) index.#addNested(resource);
    return index;
  }

  private constructor(resources: unknown[]) {
    for (const resource of resources) {
      if (!isResource(resource)) continue;
      this.#add({ raw: resource, key: '' });
      this.#addNested(resource);
    }
  }

  #addNested(resource: ArmResource): void {
    for (const nested of nestedResources(resource)) this.#add(nested);
  }

  #add(found: Pick<Entry, 'raw' | 'parent' | 'key'>): void {
    const { raw } = found;
    const type =
      typeof raw.type === 'string' ? raw.type.trim().toLowerCase() : '';
    const id = typeof raw.id === 'string' ? idKey(raw.id) : undefined;
    const entry: Entry = { ...found, type, id };
    let ofType = this.#byType.get(type);
    if (!ofType) {
      ofType = { all: [], byId: new Map() };
      this.#byType.set(type, ofType);
    }
    ofType.all.push(entry);
    if (id === undefined) return;
    if (ofType.byId.has(id)) this.#duplicates.add(raw.id!);
    else ofType.byId.set(id, entry);
  }

  /** The ids that more than one resource has. The first of them is the one that is found. */
  get duplicates(): readonly string[] {
    return [...this.#duplicates];
  }

  /** Every resource of a type, in the order of the input. */
  ofType<T extends NamedResource>(type: ResourceType<T>): readonly T[] {
    const entries = this.#byType.get(type.key);
    if (!entries) return [];
    entries.parsed ??= entries.all.map(entry => parse(entry, type));
    return entries.parsed as T[];
  }

  /** The first resource of a type with an ARM id, or with the expression that stands for one. */
  find<T extends NamedResource>(
    type: ResourceType<T>,
    id: string | undefined,
  ): T | undefined {
    const entries = this.#byType.get(type.key);
    const key = entries && idKey(id);
    const entry = key === undefined ? undefined : entries?.byId.get(key);
    return entry && parse(entry, type);
  }

  /**
   * The resources of a type that are children of another resource: by its id, or where one of the two has no id, by its name. What
   * a resource lists in its properties is not among them.
   */
  childrenOf<T extends NamedResource>(
    type: ResourceType<T>,
    parent: NamedResource,
  ): readonly T[] {
    if (!this.#byType.has(type.key)) return [];
    const { byId, byName } = this.#childrenOfType(type.key);
    const id = idKey(writtenText(parent.id));
    const ownName = writtenText(parent.name)?.toLowerCase();
    const withId = id === undefined ? [] : byId.get(id) ?? [];
    const withName = (ownName && byName.get(ownName)) || [];
    const entries = [
      ...withId,
      ...withName.filter(entry => id === undefined || entry.id === undefined),
    ];
    return entries.map(entry => parse(entry, type));
  }

  #childrenOfType(type: string): Children {
    const known = this.#children.get(type);
    if (known) return known;
    const children: Children = { byId: new Map(), byName: new Map() };
    for (const entry of this.#byType.get(type)?.all ?? []) {
      const parent = entry.id && parentKey(entry.id);
      if (parent) append(children.byId, parent, entry);
      const names = namePath(entry.raw);
      if (names.length > 1) {
        const name = names.slice(0, -1).join('/').toLowerCase();
        append(children.byName, name, entry);
      }
    }
    this.#children.set(type, children);
    return children;
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

function parse<T extends NamedResource>(
  entry: Entry,
  { reader }: ResourceType<T>,
): T {
  entry.parsed ??= reader.read(entry.raw, entry.parent, entry.key);
  return entry.parsed as T;
}

/**
 * Reads one resource by itself.
 *
 * @param resource - where it is not an object, every property is absent
 * @public
 */
export function readResource<T extends NamedResource>(
  type: ResourceType<T>,
  resource: unknown,
): T {
  return type.reader.read(isResource(resource) ? resource : {}, undefined, '');
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}
