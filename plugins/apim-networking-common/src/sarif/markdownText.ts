/**
 * Text of others as Markdown text: none of it is taken for markup, for HTML or for a mention.
 *
 * @public
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/@/g, '@\u200b');
}
