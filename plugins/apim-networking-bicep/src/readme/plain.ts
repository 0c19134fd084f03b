/** Text of people in Markdown: nothing in it is taken for markup. */
export function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~]/g, character => `\\${character}`);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** Items of a list, or nothing. */
export function bullets(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}
