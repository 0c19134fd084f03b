/** The part of JSON Schema that the OpenAPI document and the schemas of designs use. */
export interface JsonSchema {
  $ref?: string;
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  const?: unknown;
  enum?: unknown[];
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  description?: string;
  default?: unknown;
}

const KNOWN = new Set([
  '$ref',
  '$schema',
  'type',
  'const',
  'enum',
  'oneOf',
  'anyOf',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'items',
  'minItems',
  'maxItems',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'description',
  'title',
  'default',
]);

/** @throws Error for a keyword that the arbitraries would pass over in silence */
export function requireKnownKeywords(schema: object, where: string): void {
  for (const keyword of Object.keys(schema)) {
    if (!KNOWN.has(keyword)) {
      throw new Error(
        `${where} has the keyword ${keyword}, of which the fuzzing knows nothing: needs an arbitrary for it`,
      );
    }
  }
}
