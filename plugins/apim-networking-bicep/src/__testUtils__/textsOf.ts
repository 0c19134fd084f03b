/** A type of a compiled template, as far as the tests read it. */
interface Schema {
  $ref?: string;
  type?: string;
  allowedValues?: unknown[];
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema | boolean;
  discriminator?: { propertyName: string; mapping: Record<string, Schema> };
}

/** A compiled template. */
export interface Template {
  definitions?: Record<string, Schema>;
  parameters: Record<string, Schema>;
}

/** A value that may be any text of a length. */
export interface Text {
  /** Names of parameter and properties, positions in lists. */
  path: string[];
  min: number;
  max: number;
}

/** The texts among the values of parameters which the types of the template leave free. */
export function textsOf(
  template: Template,
  values: Record<string, unknown>,
): Text[] {
  const resolve = (schema: Schema): Schema =>
    schema.$ref
      ? {
          ...resolve(
            template.definitions![schema.$ref.replace('#/definitions/', '')],
          ),
          ...schema,
          $ref: undefined,
        }
      : schema;

  function walk(given: Schema, value: unknown, path: string[]): Text[] {
    const schema = resolve(given);
    if (typeof value === 'string') {
      if (schema.type !== 'string' || schema.allowedValues) return [];
      return [
        { path, min: schema.minLength ?? 0, max: schema.maxLength ?? 200 },
      ];
    }
    if (Array.isArray(value)) {
      if (typeof schema.items !== 'object') return [];
      const { items } = schema;
      return value.flatMap((item, index) =>
        walk(items, item, [...path, String(index)]),
      );
    }
    if (!value || typeof value !== 'object') return [];
    const chosen = schema.discriminator && {
      name: schema.discriminator.propertyName,
      schema: resolve(
        schema.discriminator.mapping[
          String(
            (value as Record<string, unknown>)[
              schema.discriminator.propertyName
            ],
          )
        ],
      ),
    };
    const properties = { ...schema.properties, ...chosen?.schema.properties };
    return Object.entries(value).flatMap(([name, item]) => {
      const one = Object.hasOwn(properties, name)
        ? properties[name]
        : schema.additionalProperties;
      if (typeof one !== 'object' || name === chosen?.name) return [];
      return walk(one, item, [...path, name]);
    });
  }

  return Object.entries(values).flatMap(([name, value]) =>
    walk(template.parameters[name], value, [name]),
  );
}
