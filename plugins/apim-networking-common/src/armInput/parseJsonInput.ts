import { InputError } from '@backstage/errors';

/**
 * Deepest nesting that is read. ARM resources have about ten levels.
 *
 * @public
 */
export const MAX_JSON_DEPTH = 200;

/**
 * JSON that is an object or a list, not nested deeper than {@link MAX_JSON_DEPTH}.
 *
 * @param name - of the input, for messages
 * @throws InputError
 * @public
 */
export function parseJsonInput(
  text: string,
  name: string,
): Record<string, unknown> | unknown[] {
  if (text.trim() === '') {
    throw new InputError(
      `${name} must be a JSON object or a JSON list, got an empty text.`,
    );
  }
  // Before it is parsed, because what is parsed is read recursively.
  requireShallow(text, name);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `${name} must be a JSON object or a JSON list, got what is no JSON: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  if (value === null || typeof value !== 'object') {
    throw new InputError(
      `${name} must be a JSON object or a JSON list, got ${describeValue(
        value,
      )}.`,
    );
  }
  return value as Record<string, unknown> | unknown[];
}

function requireShallow(text: string, name: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') {
      inString = true;
    } else if (character === '{' || character === '[') {
      depth++;
      if (depth > MAX_JSON_DEPTH) {
        throw new InputError(
          `${name} must have at most ${MAX_JSON_DEPTH} levels, got more. ARM resources have about ten.`,
        );
      }
    } else if (character === '}' || character === ']') {
      depth--;
    }
  }
}

/**
 * A value for a message, such as `the string "x"`.
 *
 * @public
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${JSON.stringify(value).slice(0, 60)}`;
}
