import { z } from 'zod';
import { createDocument, type CreateDocumentOptions } from 'zod-openapi';
import { apiDocument } from '../../plugins/apim-networking-common/src/api/document';

type Override = Extract<CreateDocumentOptions['override'], Function>;

/** What zod writes and nobody has to read. */
const simplify: Override = ({ jsonSchema, zodSchema, io }) => {
  if (zodSchema._zod.def.type === 'union') {
    jsonSchema.oneOf = jsonSchema.anyOf;
    delete jsonSchema.anyOf;
  }
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // Every key of JSON is a string.
  if (!(jsonSchema.propertyNames as { pattern?: string })?.pattern) {
    delete jsonSchema.propertyNames;
  }
  // What is answered has its defaults.
  if (io === 'output') delete jsonSchema.default;
};

/** The OpenAPI document of the HTTP API. */
export function openApiDocument() {
  const { schemas, forms } = apiDocument.components;
  // Names are given here, and not with the schemas, because zod has one registry of names in a process.
  for (const [id, schema] of Object.entries(schemas)) {
    z.globalRegistry.add(schema, {
      ...z.globalRegistry.get(schema),
      id,
      // As it is written, and not as it is read.
      ...(id in forms && { unusedIO: 'input' }),
    });
  }
  const { components, ...document } = createDocument(
    { ...apiDocument, components: { schemas: forms } },
    { override: simplify, allowEmptySchema: { custom: true } },
  );
  const written = components?.schemas ?? {};
  const missing = Object.keys(schemas).filter(name => !written[name]);
  const unknown = Object.keys(written).filter(name => !(name in schemas));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `schemas.ts must name what the operations use, and nothing else: no operation uses ${missing}; ${unknown} has no name`,
    );
  }
  return JSON.parse(
    JSON.stringify({
      ...document,
      components: {
        ...components,
        schemas: Object.fromEntries(
          Object.keys(schemas).map(name => [name, written[name]]),
        ),
      },
    }),
    // zod-openapi leaves what it has read of a parameter in a reference to its schema.
    (_key, value) => {
      if (value?.$ref) delete value.param;
      return value;
    },
  );
}
