import type { z } from 'zod';
import type { DesignIssue } from './issueSchema';
import { requirementOf } from './requirementOf';

/** An answer does not grow with what is wrong. */
const MAX_ISSUES = 50;
const MAX_FIELD_LENGTH = 300;

/**
 * The issues of a zod error, each with the path, the actual value and what it must be.
 *
 * @param root - what was parsed
 * @param unknownKey - the message for a key that the schema does not have, by the path of the object it is in
 */
export function issuesOf(
  error: z.ZodError,
  root: unknown,
  unknownKey: (path: PropertyKey[]) => string,
): DesignIssue[] {
  const all = error.issues.flatMap(issue => placesOf(issue));
  const shown = all
    .slice(0, MAX_ISSUES)
    .map(place => issueAt(place, root, unknownKey));
  const more = all.length - shown.length;
  if (more > 0) {
    const last = shown[MAX_ISSUES - 1];
    last.message += `; and ${more} more places are wrong`;
  }
  return shown;
}

interface Place {
  path: PropertyKey[];
  /** Undefined: the schema does not have the key. */
  message?: string;
}

function placesOf(issue: z.core.$ZodIssue): Place[] {
  const { path } = issue;
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map(key => ({ path: [...path, key] }))
    : [{ path, message: requirementOf(issue) }];
}

function issueAt(
  { path, message }: Place,
  root: unknown,
  unknownKey: (path: PropertyKey[]) => string,
): DesignIssue {
  const value = at(root, path);
  const field = fieldPath(path);
  const actual = show(value);
  if (message === undefined) {
    return { field, actual, message: unknownKey(path.slice(0, -1)) };
  }
  return { field, actual, message };
}

function fieldPath(path: PropertyKey[]): string {
  const field = path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : `${text}${text && '.'}${String(key)}`,
    '',
  );
  return field.length > MAX_FIELD_LENGTH
    ? `${field.slice(0, MAX_FIELD_LENGTH)}…`
    : field;
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

const MAX_SHOWN_ITEMS = 10;
const MAX_SHOWN_DEPTH = 3;

/** A value may be larger, or nested more deeply, than can be written. */
function textOf(value: unknown): string {
  return JSON.stringify(sampleOf(value, 0)) ?? String(value);
}

/** As much of a value as is shown. */
function sampleOf(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, 100);
  if (value === null || typeof value !== 'object') return value;
  if (depth === MAX_SHOWN_DEPTH) return '…';
  if (Array.isArray(value)) {
    return value
      .slice(0, MAX_SHOWN_ITEMS)
      .map(item => sampleOf(item, depth + 1));
  }
  const sample: Record<string, unknown> = {};
  let count = 0;
  for (const key in value) {
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue;
    if (count === MAX_SHOWN_ITEMS) break;
    count += 1;
    sample[key.slice(0, 100)] = sampleOf(
      (value as Record<string, unknown>)[key],
      depth + 1,
    );
  }
  return sample;
}
