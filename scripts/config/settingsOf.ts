interface JsonSchema {
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

type Settings = true | { [key: string]: Settings };

/** A JSON schema as nested keys: `true` is a value, `*` every key, and `[]` each item of a list. */
export function settingsOf(schema: JsonSchema): Settings {
  const shapes = (schema.anyOf ?? [schema]).map(shape => {
    const keys: Record<string, Settings> = {};
    for (const [key, value] of Object.entries(shape.properties ?? {})) {
      keys[key] = settingsOf(value);
    }
    if (typeof shape.additionalProperties === 'object') {
      keys['*'] = settingsOf(shape.additionalProperties);
    }
    if (shape.items) {
      const items = settingsOf(shape.items);
      if (items !== true) keys['[]'] = items;
    }
    return keys;
  });
  const all = Object.assign({}, ...shapes);
  return Object.keys(all).length > 0 ? all : true;
}
