import fc from 'fast-check';
import type { JsonSchema } from './jsonSchema';
import { SchemaArbitraries } from './schemaArbitrary';

interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: JsonSchema;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: {
    $ref?: string;
    content?: { 'application/json': { schema: JsonSchema } };
  };
  responses: Record<string, unknown>;
}

/** As much of an OpenAPI document as the fuzzing reads. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: {
    parameters?: Record<string, Parameter>;
    requestBodies?: Record<string, NonNullable<Operation['requestBody']>>;
    schemas: Record<string, JsonSchema>;
  };
}

/** What is sent, but for what is remembered of earlier answers. */
export interface FuzzRequest {
  operationId: string;
  method: string;
  path: string;
  /** Surely against the document, so that nothing but a rejection is right. */
  broken: boolean;
  caller: 'mira' | 'noor' | 'service' | 'anonymous';
  pathValues: Record<string, unknown>;
  query: Array<[name: string, value: unknown]>;
  headers: Record<string, unknown>;
  /** JSON. */
  body?: unknown;
  /** In place of JSON. */
  text?: { contentType: string; content: string };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Requests of every operation of the document alike, as it says and against it. */
export function fuzzRequests(
  document: OpenApiDocument,
): fc.Arbitrary<FuzzRequest> {
  const schemas = new SchemaArbitraries(document.components.schemas);
  return fc.oneof(
    ...Object.entries(document.paths).flatMap(([path, methods]) => [
      ...Object.entries(methods).map(([method, operation]) => ({
        weight: 8,
        arbitrary: ofOperation(document, schemas, path, method, operation),
      })),
      { weight: 1, arbitrary: undocumentedMethod(path, methods) },
    ]),
  );
}

function ofOperation(
  document: OpenApiDocument,
  schemas: SchemaArbitraries,
  path: string,
  method: string,
  operation: Operation,
): fc.Arbitrary<FuzzRequest> {
  const parameters = (operation.parameters ?? []).map(parameter =>
    parameter.$ref
      ? document.components.parameters![lastOf(parameter.$ref)]
      : parameter,
  );
  const bodySchema = bodyOf(document, operation);
  const collection = collectionOf(path);
  const valid: fc.Arbitrary<FuzzRequest> = fc.record(
    {
      operationId: fc.constant(operation.operationId),
      method: fc.constant(method),
      path: fc.constant(path),
      broken: fc.constant(false),
      caller: caller(),
      pathValues: valuesOf(schemas, parameters, 'path', collection),
      query: valuesOf(schemas, parameters, 'query', collection).map(values =>
        Object.entries(values).flatMap(([name, value]) => pairs(name, value)),
      ),
      headers: valuesOf(schemas, parameters, 'header', collection),
      ...(bodySchema && { body: schemas.valid(bodySchema, `${collection}.`) }),
    },
    { noNullPrototype: true },
  );
  const broken = brokenRequests(schemas, valid, parameters, path, bodySchema);
  return fc.oneof(
    { weight: 2 * broken.length, arbitrary: valid },
    ...broken.map(arbitrary => ({ weight: 1, arbitrary })),
  );
}

function brokenRequests(
  schemas: SchemaArbitraries,
  valid: fc.Arbitrary<FuzzRequest>,
  parameters: Parameter[],
  path: string,
  bodySchema: JsonSchema | undefined,
): fc.Arbitrary<FuzzRequest>[] {
  const broken = [
    // No operation has such a parameter.
    fc
      .tuple(valid, fc.constantFrom('unknown', 'a[b]'), fc.string())
      .map(([request, name, value]) => ({
        ...request,
        broken: true,
        query: [...request.query, pair(name, value)],
      })),
    ...parameters
      .filter(({ in: place }) => place === 'query')
      .map(({ name, schema }) =>
        fc
          .tuple(valid, brokenText(schemas, schema, name))
          .map(([request, value]) => ({
            ...request,
            broken: true,
            query: [
              ...request.query.filter(([other]) => other !== name),
              ...pairs(name, value),
            ],
          })),
      ),
    ...parameters
      .filter(({ in: place }) => place === 'path')
      .map(({ name, schema }) =>
        fc
          .tuple(valid, brokenText(schemas, schema, name))
          .map(([request, value]) => ({
            ...request,
            broken: true,
            pathValues: { ...request.pathValues, [name]: value },
          })),
      ),
    ...parameters
      .filter(({ in: place }) => place === 'header')
      .map(({ name, schema }) =>
        fc
          .tuple(valid, brokenText(schemas, schema, name))
          .map(([request, value]) => ({
            ...request,
            broken: true,
            headers: { ...request.headers, [name]: value },
          })),
      ),
  ];
  if (bodySchema) {
    broken.push(
      fc
        .tuple(valid, schemas.broken(bodySchema, `${collectionOf(path)}.`))
        .map(([request, body]) => ({ ...request, broken: true, body })),
      fc.tuple(valid, notJson()).map(([{ body: _, ...request }, text]) => ({
        ...request,
        broken: true,
        text,
      })),
    );
  }
  return broken;
}

/** What is no text of the schema, as text: a parameter has no other type. */
function brokenText(
  schemas: SchemaArbitraries,
  unresolved: JsonSchema,
  name: string,
): fc.Arbitrary<unknown> {
  const schema = schemas.resolve(unresolved);
  if (schema.type === 'array') {
    return fc.oneof(
      brokenText(schemas, schema.items!, name).map(value => [value, value]),
      fc.array(schemas.valid(schema.items!, name), {
        minLength: (schema.maxItems ?? 1000) + 1,
        maxLength: (schema.maxItems ?? 1000) + 3,
      }),
    );
  }
  const { maxLength = 500, minimum, maximum } = schema;
  if (schema.type === 'integer') {
    return fc.oneof(
      fc.constantFrom('a', '1.5', '0x', '--1', '1e400', '∞'),
      ...(minimum === undefined ? [] : [fc.integer({ max: minimum - 1 })]),
      ...(maximum === undefined ? [] : [fc.integer({ min: maximum + 1 })]),
    );
  }
  const other = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter(value => !schema.enum?.includes(value));
  return schema.enum
    ? other
    : fc
        .integer({ min: 1, max: 2000 })
        .map(more => 'x'.repeat(maxLength + more));
}

function notJson(): fc.Arbitrary<{ contentType: string; content: string }> {
  const json = 'application/json';
  return fc.oneof(
    fc
      .string({ minLength: 1 })
      .filter(content => !isJson(content))
      .map(content => ({ contentType: json, content })),
    fc.constantFrom(
      { contentType: json, content: '' },
      { contentType: json, content: '{"design":{' },
      { contentType: json, content: '\ufeff{"design":{}}x' },
      { contentType: json, content: `{"a":"${'b'.repeat(300_000)}"}` },
      { contentType: json, content: '['.repeat(5_000) + ']'.repeat(5_000) },
      {
        contentType: json,
        content: `${'{"design":'.repeat(60)}{}${'}'.repeat(60)}`,
      },
      { contentType: `${json}; charset=nonsense`, content: '{"design":{}}' },
      { contentType: 'text/plain', content: '{"design":{}}' },
      { contentType: 'application/x-www-form-urlencoded', content: 'design=1' },
      { contentType: 'application/xml', content: '<design/>' },
    ),
  );
}

function undocumentedMethod(
  path: string,
  methods: Record<string, Operation>,
): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(
      fc.constantFrom(...METHODS.filter(method => !(method in methods))),
      caller(),
    )
    .map(([method, who]) => ({
      operationId: Object.values(methods)[0].operationId,
      method,
      path,
      broken: true,
      caller: who,
      pathValues: {},
      query: [],
      headers: {},
      ...(method !== 'get' && { body: {} }),
    }));
}

function caller(): fc.Arbitrary<FuzzRequest['caller']> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant('mira' as const) },
    { weight: 6, arbitrary: fc.constant('noor' as const) },
    { weight: 1, arbitrary: fc.constant('service' as const) },
    { weight: 1, arbitrary: fc.constant('anonymous' as const) },
  );
}

/** With few of the optional filters: all of them at once match nothing. */
function valuesOf(
  schemas: SchemaArbitraries,
  parameters: Parameter[],
  place: Parameter['in'],
  collection: string,
): fc.Arbitrary<Record<string, unknown>> {
  const here = parameters.filter(parameter => parameter.in === place);
  const values = Object.fromEntries(
    here.map(({ name, schema }) => [
      name,
      schemas.valid(schema, place === 'path' ? `${collection}.${name}` : name),
    ]),
  );
  const required = here.filter(parameter => parameter.required);
  const optional = here.filter(parameter => !parameter.required);
  return fc
    .subarray(optional, { maxLength: Math.min(optional.length, 3) })
    .chain(chosen =>
      fc.record(
        Object.fromEntries(
          [...required, ...chosen].map(({ name }) => [name, values[name]]),
        ),
        { noNullPrototype: true },
      ),
    );
}

function bodyOf(
  document: OpenApiDocument,
  { requestBody }: Operation,
): JsonSchema | undefined {
  if (!requestBody) return undefined;
  const { content } = requestBody.$ref
    ? document.components.requestBodies![lastOf(requestBody.$ref)]
    : requestBody;
  return content!['application/json'].schema;
}

/** What a path is about: its ids are those of its own answers. */
export function collectionOf(path: string): string {
  return path.split('/')[1];
}

function pairs(name: string, value: unknown): Array<[string, unknown]> {
  return Array.isArray(value)
    ? value.map(item => pair(name, item))
    : [pair(name, value)];
}

function pair(name: string, value: unknown): [string, unknown] {
  return [name, value];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function lastOf(reference: string): string {
  return reference.split('/').pop()!;
}
