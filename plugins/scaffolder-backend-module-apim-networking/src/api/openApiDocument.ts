import { InputError } from '@backstage/errors';
import { describeValue } from 'backstage-plugin-apim-networking-common';
import { parse, stringify } from 'yaml';

/** What is read of an OpenAPI document. */
export interface OpenApiDocument {
  /** As YAML: the text as it was, or made of JSON. */
  yaml: string;
  title: string;
  description?: string;
}

/**
 * Reads an OpenAPI document, as YAML or JSON.
 *
 * @param field - where it comes from, for messages
 * @throws InputError for what is neither, and for another version than API Management imports
 */
export function openApiDocument(text: string, field: string): OpenApiDocument {
  const isJson = /^\s*\{/.test(text);
  let value: unknown;
  try {
    // Aliases can grow without bound; such a document needs few.
    value = isJson ? JSON.parse(text) : parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new InputError(
      `${field} is neither YAML nor JSON: ${
        error instanceof Error ? error.message : error
      }; it needs an OpenAPI document`,
    );
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new InputError(
      `${field} is ${describeValue(
        value ?? undefined,
      )}; it needs an OpenAPI document`,
    );
  }
  const document = value as Record<string, any>;
  const version = document.openapi;
  if (!/^3\.[01](?:\.\d+)?$/.test(String(version))) {
    throw new InputError(
      document.swagger === undefined
        ? `${field}.openapi is ${describeValue(
            version,
          )}; it needs a version that API Management imports: 3.0 or 3.1`
        : `${field}.swagger is ${describeValue(
            document.swagger,
          )}; it needs OpenAPI 3.0 or 3.1, to which editor.swagger.io converts it`,
    );
  }
  const { title, description } = document.info ?? {};
  if (typeof title !== 'string' || title.trim() === '') {
    throw new InputError(
      `${field}.info.title is ${describeValue(
        title,
      )}; it needs a name for people`,
    );
  }
  return {
    yaml: isJson
      ? stringify(document, { lineWidth: 0, compat: 'yaml-1.1' })
      : text,
    title,
    description: typeof description === 'string' ? description : undefined,
  };
}
