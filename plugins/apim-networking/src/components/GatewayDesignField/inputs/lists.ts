/** Ranges as they are typed, separated by commas, semicolons or spaces. */
export function parseRanges(text: string): string[] {
  return text.split(/[\s,;]+/u).filter(Boolean);
}

export function formatRanges(ranges: readonly string[]): string {
  return ranges.join(', ');
}

/** Tags as they are typed: `name=value`, one on each line. A line without `=` is a tag without a value, so that the policy can say that it needs one. */
export function parseTags(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
      .map(line => {
        const [name, ...value] = line.split('=');
        return [name.trim(), value.join('=').trim()];
      }),
  );
}

export function formatTags(tags: Record<string, string | undefined>): string {
  return Object.entries(tags)
    .map(([name, value = '']) => `${name}=${value}`)
    .join('\n');
}
