/** Tags of the resources: a later one takes the place of an earlier one, without regard to case, as Azure reads their names. */
export function mergeTags(
  ...all: Array<Record<string, string> | undefined>
): Record<string, string> {
  const merged = new Map<string, [name: string, value: string]>();
  for (const [name, value] of all.flatMap(tags => Object.entries(tags ?? {}))) {
    merged.set(name.toLowerCase(), [name, value]);
  }
  return Object.fromEntries(merged.values());
}
