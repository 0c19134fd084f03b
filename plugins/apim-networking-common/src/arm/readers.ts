import { ArmValue, type ArmState } from './ArmValue';
import { isExpression, unescaped } from './expression';

/**
 * Readers of ARM JSON. They never throw, read own properties only, and take the name of a property in any casing, as Azure does.
 *
 * @public
 */
export interface Reader<T> {
  read(
    raw: unknown,
    parent: ArmValue<unknown> | undefined,
    key: string | number,
  ): T;
  /** What it reads below something that cannot be determined. */
  below(unknown: ArmValue<never>): T;
}

/**
 * What a reader reads.
 *
 * @public
 */
export type Parsed<R> = R extends Reader<infer T> ? T : never;

/**
 * An object with the properties that are read of it. `self` is the object itself.
 *
 * @public
 */
export type Section<F> = { readonly self: ArmValue<object> } & {
  readonly [K in keyof F]: Parsed<F[K]>;
};

/**
 * A list, of which each item can be unknown.
 *
 * @public
 */
export type ArmList<T> = ArmValue<readonly T[]>;

type Leaf<T> = (raw: NonNullable<unknown>) => T | undefined;

/** Reads one value; what `parse` gives nothing for is malformed. */
function leaf<T>(parse: Leaf<T>, holdsOthers = false): Reader<ArmValue<T>> {
  return {
    read(raw, parent, key) {
      let state: ArmState = 'known';
      let known: T | undefined;
      if (raw === undefined || raw === null) state = 'absent';
      else if (typeof raw === 'string' && isExpression(raw.trim())) {
        state = 'unresolved';
      } else {
        known = parse(raw);
        if (known === undefined) state = 'malformed';
      }
      return new ArmValue<T>(state, known, raw, parent, key, holdsOthers);
    },
    below: unknown => unknown,
  };
}

const strings = leaf(raw =>
  typeof raw === 'string' ? unescaped(raw.trim()) : undefined,
);

/** A string. An empty one is absent. */
export const text: Reader<ArmValue<string>> = {
  read: (raw, parent, key) =>
    strings.read(
      typeof raw === 'string' && raw.trim() === '' ? undefined : raw,
      parent,
      key,
    ),
  below: unknown => unknown,
};

/** A string, or a number that stands for one, such as a port or a zone. */
export const textOrNumber: Reader<ArmValue<string>> = {
  read: (raw, parent, key) =>
    text.read(typeof raw === 'number' ? String(raw) : raw, parent, key),
  below: unknown => unknown,
};

/** A finite number, also one that is written as a string. */
export const number = leaf(raw => {
  const parsed =
    typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof parsed === 'number' && Number.isFinite(parsed)
    ? parsed
    : undefined;
});

/** True or false, also as a string. */
export const flag = leaf(raw => {
  if (typeof raw === 'boolean') return raw;
  const written = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
  if (written === 'true') return true;
  return written === 'false' ? false : undefined;
});

/** One of some words, in any casing. Another word is malformed. */
export function oneOf<T extends string>(
  ...words: readonly T[]
): Reader<ArmValue<T>> {
  const canonical = new Map(words.map(word => [word.toLowerCase(), word]));
  const reader = leaf(raw =>
    typeof raw === 'string'
      ? canonical.get(raw.trim().toLowerCase())
      : undefined,
  );
  return {
    read: (raw, parent, key) =>
      reader.read(raw === '' ? null : raw, parent, key),
    below: unknown => unknown,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What is in the place of a list, of a record or of an object, and the object. */
const lists = leaf<readonly never[]>(() => undefined, true);
const maps = leaf<ReadonlyMap<string, never>>(() => undefined, true);
const objects = leaf(raw => (isObject(raw) ? raw : undefined), true);

/** A list of what `item` reads. */
export function list<T>(item: Reader<T>): Reader<ArmList<T>> {
  return {
    read(raw, parent, key) {
      if (!Array.isArray(raw))
        return lists.read(raw, parent, key) as ArmList<T>;
      const items: T[] = [];
      const value = new ArmValue<readonly T[]>(
        'known',
        items,
        raw,
        parent,
        key,
      );
      for (let index = 0; index < raw.length; index++) {
        items.push(item.read(raw[index], value, index));
      }
      return value;
    },
    below: unknown => unknown,
  };
}

/** An object whose keys are names, such as the `customProperties` of a service: its values by their keys. */
export function record<T>(
  item: Reader<T>,
): Reader<ArmValue<ReadonlyMap<string, T>>> {
  return {
    read(raw, parent, key) {
      if (!isObject(raw)) return maps.read(raw, parent, key);
      const items = new Map<string, T>();
      const value = new ArmValue<ReadonlyMap<string, T>>(
        'known',
        items,
        raw,
        parent,
        key,
      );
      for (const name of Object.keys(raw)) {
        items.set(name, item.read(raw[name], value, name));
      }
      return value;
    },
    below: unknown => unknown,
  };
}

const NONE: ReadonlyMap<string, unknown> = new Map();

/** The names of the properties that are read of an object. */
class SectionNames {
  readonly #exact: Set<string>;
  readonly #byLowerCase: Map<string, string>;

  constructor(names: string[]) {
    this.#exact = new Set(names);
    this.#byLowerCase = new Map(names.map(name => [name.toLowerCase(), name]));
  }

  /** The values of keys that are written in another casing than the documented one, by the documented names. */
  inOtherCasing(raw: Record<string, unknown>): ReadonlyMap<string, unknown> {
    let found: Map<string, unknown> | undefined;
    for (const key of Object.keys(raw)) {
      if (this.#exact.has(key)) continue;
      const name = this.#byLowerCase.get(key.toLowerCase());
      if (name === undefined || found?.has(name)) continue;
      found ??= new Map();
      found.set(name, raw[key]);
    }
    return found ?? NONE;
  }
}

/**
 * An object whose properties are read on first use, because most of a resource is never used. Below one
 * that is unresolved or malformed every property is so; below one that is absent every property is absent.
 */
export function section<F extends Record<string, Reader<any>>>(
  fields: F,
): Reader<Section<F>> {
  const names = Object.keys(fields);
  const ofSchema = new SectionNames(names);

  class LazySection {
    readonly self: ArmValue<object>;
    readonly values = new Array<unknown>(names.length);
    others: ReadonlyMap<string, unknown> | undefined = undefined;

    constructor(self: ArmValue<object>) {
      this.self = self;
    }
  }
  /** Of the key as Azure documents it, else of the first in another casing. */
  const valueOf = (found: LazySection, name: string): unknown => {
    const raw = found.self.known as Record<string, unknown> | undefined;
    if (raw === undefined) return undefined;
    if (Object.hasOwn(raw, name)) return raw[name];
    found.others ??= ofSchema.inOtherCasing(raw);
    return found.others.get(name);
  };
  names.forEach((name, place) => {
    const reader = fields[name];
    Object.defineProperty(LazySection.prototype, name, {
      get(this: LazySection) {
        const found = this.values[place];
        if (found !== undefined) return found;
        const { self } = this;
        const read = self.isUnknown
          ? reader.below(self as ArmValue<never>)
          : reader.read(valueOf(this, name), self, name);
        this.values[place] = read;
        return read;
      },
    });
  });

  const of = (self: ArmValue<object>) =>
    new LazySection(self) as unknown as Section<F>;
  return {
    read: (raw, parent, key) => of(objects.read(raw, parent, key)),
    below: unknown => of(unknown),
  };
}

/** The id of another resource. */
export const reference = section({ id: text });
