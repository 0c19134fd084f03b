import { z } from 'zod';

/** What the plugin checks when it reads a value, with a message that says what to do. */
const CHECKED_BY_THE_PLUGIN = [
  'maximum',
  'minimum',
  'maxLength',
  'minLength',
  'pattern',
  'propertyNames',
] as const;

/**
 * The part of a zod schema that Backstage checks: names, types and visibility. A value is visible to the backend unless the metadata of its
 * schema has another `visibility`.
 */
export function configJsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(z.object({ apimNetworking: schema.optional() }), {
    target: 'draft-07',
    io: 'input',
    override({ jsonSchema }) {
      for (const keyword of CHECKED_BY_THE_PLUGIN) delete jsonSchema[keyword];
      if (jsonSchema.additionalProperties === false) {
        delete jsonSchema.additionalProperties;
      }
      if (jsonSchema.type === 'integer') jsonSchema.type = 'number';
      if (!jsonSchema.properties) jsonSchema.visibility ??= 'backend';
    },
  });
}
