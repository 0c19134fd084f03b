/**
 * A copy of an object with another value at a path such as `privateEndpoints[0].subnet.prefix`.
 */
export function withValueAt<T extends object>(
  object: T,
  path: string,
  value: unknown,
): T {
  const copy = JSON.parse(JSON.stringify(object));
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  let target = copy;
  for (const key of keys.slice(0, -1)) {
    target[key] = target[key] ?? {};
    target = target[key];
  }
  target[keys[keys.length - 1]] = value;
  return copy;
}
