import { InputError } from '@backstage/errors';
import { describeValue } from 'backstage-plugin-apim-networking-common';
import { stringify } from 'yaml';
import { parseOnly } from '../yaml/untrustedYaml';

/** What is read of an OpenAPI document. */
export interface OpenApiDocument {
  /** As YAML: the text as it was, or made of JSON. */
  yaml: string;
  title: string;
  description?: string;
}

/** What a template of ARM takes as one text. Source: the compiler, which says so of a longer one. */
const MAX_CHARACTERS = 131_072;

/**
 * Reads an OpenAPI document, as YAML or JSON. For what strangers bring it runs in a thread of its own.
 *
 * @param input - `field` says where it comes from, for messages
 * @throws InputError for what is neither or is too long, and for another version than API Management imports
 */
export function readOpenApiDocument({
  text,
  field,
}: {
  text: string;
  field: string;
}): OpenApiDocument {
  // Before it is parsed, which takes longer than to count; of JSON the text may be shorter as YAML.
  const isJson = /^\s*\{/.test(text);
  if (!isJson) requireLength(text, field);
  let value: unknown;
  try {
    value = isJson ? JSON.parse(text) : parseOnly(text, field);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${field} must be an OpenAPI document in YAML or JSON, got neither: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new InputError(
      `${field} must be an OpenAPI document, got ${describeValue(
        value ?? undefined,
      )}.`,
    );
  }
  const document = value as Record<string, any>;
  const version = document.openapi;
  if (!/^3\.[01](?:\.\d+)?$/.test(String(version))) {
    throw new InputError(
      document.swagger === undefined
        ? `${field}.openapi must be 3.0 or 3.1, the versions that API Management imports, got ${describeValue(
            version,
          )}.`
        : `${field}.openapi must be 3.0 or 3.1, got swagger ${describeValue(
            document.swagger,
          )}. editor.swagger.io converts it.`,
    );
  }
  const { title, description } = document.info ?? {};
  if (typeof title !== 'string' || title.trim() === '') {
    throw new InputError(
      `${field}.info.title must be a text, got ${describeValue(title)}.`,
    );
  }
  if (isJson) {
    // What is surely too long is not written, which takes longer than to count.
    const least = leastYamlLength(document);
    if (least > MAX_CHARACTERS) throw tooLong(field, `at least ${least}`);
  }
  const yaml = isJson
    ? stringify(document, { lineWidth: 0, compat: 'yaml-1.1' })
    : text;
  requireLength(yaml, field);
  return {
    yaml,
    title,
    description: typeof description === 'string' ? description : undefined,
  };
}

function requireLength(text: string, field: string): void {
  if (text.length > MAX_CHARACTERS) throw tooLong(field, `${text.length}`);
}

function tooLong(field: string, got: string): InputError {
  return new InputError(
    `${field} must have at most ${MAX_CHARACTERS} characters as YAML, which is what a template of Azure takes, got ${got}. Leave out examples and descriptions, or import the document by its URL.`,
  );
}

/** Fewest characters that a value of JSON has as YAML: its texts, a character for each other value, and two beside each key or entry. */
function leastYamlLength(value: unknown): number {
  let length = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (typeof part === 'string') length += part.length;
    else if (part === null || typeof part !== 'object') length += 1;
    else {
      for (const [key, child] of Object.entries(part)) {
        length += Array.isArray(part) ? 2 : key.length + 2;
        waiting.push(child);
      }
    }
  }
  return length;
}
