import type { z } from 'zod';

/**
 * One place where a design cannot be understood.
 *
 * @public
 */
export interface DesignIssue {
  /** Path in the design, such as `privateEndpoints[0].subnet.prefix`. */
  field: string;
  /** The value seen there, shortened, or `nothing`. */
  seen: string;
  /** What the field needs. */
  message: string;
}

/**
 * The issues of a zod error, each with the path, the value seen and the need.
 *
 * @param root - what was parsed
 * @param unknownKey - what is said of a key that the schema does not have, by the path of the object it is in
 */
export function issuesOf(
  error: z.ZodError,
  root: unknown,
  unknownKey: (path: PropertyKey[]) => string,
): DesignIssue[] {
  return error.issues.flatMap(issue => issuesAt(issue, root, unknownKey));
}

function issuesAt(
  issue: z.core.$ZodIssue,
  root: unknown,
  unknownKey: (path: PropertyKey[]) => string,
): DesignIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: fieldPath([...issue.path, key]),
      seen: show(at(root, [...issue.path, key])),
      message: unknownKey(issue.path),
    }));
  }
  const seen = at(root, issue.path);
  return [
    {
      field: fieldPath(issue.path),
      seen: show(seen),
      message:
        seen === undefined && !issue.message.startsWith('is missing')
          ? `is missing: it ${issue.message}`
          : issue.message,
    },
  ];
}

function fieldPath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : `${text}${text && '.'}${String(key)}`,
    '',
  );
}

function at(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null &&
      typeof value === 'object' &&
      Object.prototype.hasOwnProperty.call(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = textOf(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** A value may be nested more deeply than can be written. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 100));
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}
