/**
 * A snapshot as a text that is the same each time. The compiler gives the outputs in another order from run to run, which
 * `bicep snapshot --mode validate` does not look at, but a repository would take for a change.
 */
export function stableSnapshot(text: string): string {
  const { outputs, ...snapshot } = JSON.parse(text) as {
    outputs?: Record<string, unknown>;
  };
  const sorted = Object.entries(outputs ?? {}).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return `${JSON.stringify(
    { ...snapshot, ...(outputs && { outputs: Object.fromEntries(sorted) }) },
    undefined,
    2,
  )}\n`;
}
