/** The value at a path of own properties, in the casing of ARM; undefined where there is none. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (current, name) =>
      current !== null &&
      typeof current === 'object' &&
      Object.prototype.hasOwnProperty.call(current, name)
        ? (current as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

/** A list, else an empty one. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
