import * as commonPlugin from 'backstage-plugin-apim-networking-common';
import { z } from 'zod';
import type { JsonSchema } from './jsonSchema';

const domain = commonPlugin as unknown as Record<string, z.ZodType>;
const schemas = new Map<string, JsonSchema>();

/** The schema of what an open object is to be, by its description: “in the form of GatewayDesign”. */
export function formOf({
  description = '',
}: JsonSchema): JsonSchema | undefined {
  const name = /in\s+the\s+form\s+of\s+(\w+)/.exec(description)?.[1];
  return name
    ? schemaOf(`${name[0].toLowerCase()}${name.slice(1)}Schema`)
    : undefined;
}

function schemaOf(name: string): JsonSchema {
  if (!domain[name]) throw new Error(`There is no schema ${name}`);
  const schema =
    schemas.get(name) ??
    (z.toJSONSchema(domain[name], {
      io: 'input',
      unrepresentable: 'any',
    }) as JsonSchema);
  schemas.set(name, schema);
  return schema;
}

/** Of a design, as it is asked for. */
export const DESIGN = schemaOf('gatewayDesignSchema');
