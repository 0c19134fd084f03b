export { markdownText } from 'backstage-plugin-apim-networking-common';

/** A table. The cells are Markdown. */
export function markdownTable(
  header: readonly string[],
  rows: string[][],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** A block of code, which must not have a fence of its own. */
export function codeBlock(code: { language: string; text: string }): string {
  return `\`\`\`${code.language}\n${code.text}\n\`\`\``;
}
