import type { ArmResource } from './ArmResource';
import { pathText, type ArmLocation } from './ArmLocation';

/**
 * What ARM JSON has at one place:
 * `known`: a value of the type that Azure documents;
 * `absent`: nothing, or null;
 * `unresolved`: a template expression, which only the deployment resolves;
 * `malformed`: something that is not of that type.
 *
 * @public
 */
export type ArmState = 'known' | 'absent' | 'unresolved' | 'malformed';

/**
 * One value of a resource, with its place. What is below something unresolved or malformed is so, too: whoever reads it cannot
 * take it for absent.
 *
 * @public
 */
export class ArmValue<T> {
  /**
   * @param known - the value; undefined in every other state
   * @param raw - as it is in the JSON
   * @param parent - undefined for a resource
   */
  constructor(
    readonly state: ArmState,
    readonly known: T | undefined,
    readonly raw: unknown,
    private readonly parent: ArmValue<unknown> | undefined,
    private readonly key: string | number,
    /** Whether it is an object or a list, or in the place of one: what is in it is unknown where it is. */
    readonly holdsOthers = false,
  ) {}

  get isAbsent(): boolean {
    return this.state === 'absent';
  }

  /** Whether there is something that cannot be determined. */
  get isUnknown(): boolean {
    return this.state === 'unresolved' || this.state === 'malformed';
  }

  /** The expression that is there in place of a value. */
  get expression(): string | undefined {
    return this.state === 'unresolved' ? String(this.raw).trim() : undefined;
  }

  /**
   * The value; where Azure takes a default for what is absent, that one.
   *
   * @returns undefined for what cannot be determined
   */
  or(fallback: T): T | undefined {
    return this.state === 'absent' ? fallback : this.known;
  }

  /** Where it is, or would be if it were there. */
  get location(): ArmLocation {
    if (!this.parent) return { resource: this.raw as ArmResource, path: [] };
    const { resource, path } = this.parent.location;
    return { resource, path: [...path, this.key] };
  }

  /** Path in its resource, such as `properties.zones[0]`. */
  get path(): string {
    return pathText(this.location.path);
  }
}

/**
 * The text of a value: the literal, or the expression in its place, which stands for the same thing wherever it is. What is below an
 * expression has no text of its own.
 */
export function writtenText(value: ArmValue<string>): string | undefined {
  return value.known ?? (value.holdsOthers ? undefined : value.expression);
}

/**
 * The items of a list that are known.
 *
 * @returns undefined where the list, or one of its items, cannot be determined: a part of it is not the list
 */
export function knownItems<T>(
  list: ArmValue<ReadonlyArray<ArmValue<T>>>,
): T[] | undefined {
  if (list.isUnknown) return undefined;
  const items = list.known ?? [];
  return items.some(item => item.isUnknown)
    ? undefined
    : items.flatMap(item => item.known ?? []);
}
