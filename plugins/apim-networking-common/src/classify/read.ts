/**
 * Lenient reading of ARM JSON: payloads differ in casing, in what is left out and in what is null. Nothing here throws, and
 * only own properties are read.
 */

/** An own property of an object, by its name in any casing. */
export function get(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return undefined;
  }
  const object = value as Record<string, unknown>;
  if (Object.prototype.hasOwnProperty.call(object, name)) return object[name];
  const wanted = name.toLowerCase();
  for (const key of Object.keys(object)) {
    if (key.toLowerCase() === wanted) return object[key];
  }
  return undefined;
}

/** The value at a path of property names. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((current, name) => get(current, name), value);
}

/** A string that is not empty, else undefined. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : undefined;
}

/** A list, else an empty one. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A finite number, also when it is written as a string. */
export function number(value: unknown): number | undefined {
  const parsed =
    typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed)
    ? parsed
    : undefined;
}

/** Whether a string is an expression that the compiler could not resolve, such as `[reference(…)]`. */
export function isUnresolved(value: unknown): boolean {
  return typeof value === 'string' && value.trim().startsWith('[');
}

/** An ARM id as it is compared: in lower case, without slashes at its end. */
export function idKey(id: unknown): string | undefined {
  const written = text(id);
  if (written === undefined) return undefined;
  let end = written.length;
  // A regular expression would begin again at each of many slashes.
  while (written[end - 1] === '/') end -= 1;
  return written.slice(0, end).toLowerCase();
}

/** Whether two ARM ids name one resource: they are compared without case. */
export function sameId(a: unknown, b: unknown): boolean {
  const [left, right] = [idKey(a), idKey(b)];
  return left !== undefined && left === right;
}

/** Last segment of an ARM id or a nested name. */
export function lastSegment(value: unknown): string | undefined {
  return isUnresolved(value)
    ? undefined
    : text(value)?.split('/').filter(Boolean).pop();
}

const SUBSCRIPTION =
  /^\/subscriptions\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?:\/|$)/i;

/**
 * Subscription of an ARM id, in lower case; undefined for what only stands in for one, such as `{subscriptionId}`, or the zeros
 * of an example and of a prediction.
 */
export function subscriptionOf(id: unknown): string | undefined {
  const found = SUBSCRIPTION.exec(text(id) ?? '')?.[1].toLowerCase();
  return found === undefined || /^[0-]+$/.test(found) ? undefined : found;
}

/** Resource group of an ARM id; undefined for what only stands in for one, such as `{resourceGroupName}`. */
export function resourceGroupOf(id: unknown): string | undefined {
  return subscriptionOf(id) === undefined
    ? undefined
    : /^\/subscriptions\/[^/]+\/resourceGroups\/([-\w.()]{0,89}[-\w()])\//i.exec(
        text(id) ?? '',
      )?.[1];
}

/** Whether a resource is of a type, in any casing. */
export function isOfType(resource: unknown, type: string): boolean {
  return text(get(resource, 'type'))?.toLowerCase() === type.toLowerCase();
}
