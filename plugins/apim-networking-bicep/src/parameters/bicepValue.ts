import { InputError } from '@backstage/errors';

/** A value that a parameters file can hold. Properties that are undefined are omitted. */
export type BicepValue =
  | string
  | number
  | boolean
  | undefined
  | BicepValue[]
  | { [name: string]: BicepValue };

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Words that the compiler reads as literals when they stand alone. */
const LITERALS = new Set(['true', 'false', 'null']);
/** What must not stand in a source file as it is: control, format and separator characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/**
 * The one place where a value becomes Bicep. Whatever the value is, the compiler gives the same one back.
 *
 * @throws InputError for text that is not well-formed Unicode, and for a number that is not a whole one
 */
export function toBicep(value: BicepValue, depth = 0): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) {
      throw new InputError(
        `A Bicep parameter must be a whole number, got ${value}.`,
      );
    }
    return String(value);
  }
  const indent = '  '.repeat(depth + 1);
  const end = '  '.repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map(item => `${indent}${toBicep(item, depth + 1)}\n`);
    return `[\n${items.join('')}${end}]`;
  }
  const properties = Object.entries(value ?? {}).filter(
    ([, item]) => item !== undefined,
  );
  if (properties.length === 0) return '{}';
  const lines = properties.map(
    ([name, item]) => `${indent}${key(name)}: ${toBicep(item, depth + 1)}\n`,
  );
  return `{\n${lines.join('')}${end}}`;
}

function key(name: string): string {
  return IDENTIFIER.test(name) && !LITERALS.has(name) ? name : quote(name);
}

function quote(text: string): string {
  if (
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(
      text,
    )
  ) {
    throw new InputError(
      `A Bicep parameter must be well-formed Unicode, got ${JSON.stringify(
        text.slice(0, 40),
      )}.`,
    );
  }
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\$\{/g, '\\${')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(
      INVISIBLE,
      character => `\\u{${character.codePointAt(0)!.toString(16)}}`,
    );
  return `'${escaped}'`;
}
