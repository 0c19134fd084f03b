import { stripVTControlCharacters } from 'node:util';

/** Characters that control (Cc) or format (Cf), such as those that turn the direction of writing, and line separators. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text of others, fit for a terminal: what is read from a file must not move the cursor or rewrite what stands above it.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replace(UNPRINTABLE, ' ');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Every string inside of a value as {@link plainText}. For values of our own, which have no cycles and are not deep. */
export function plainTexts<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(plainTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plainTexts(item)]),
  ) as T;
}
