/**
 * The reference of an HTTP API as Markdown, from its OpenAPI document: every operation with its parameters, its body and its responses,
 * by tag, and every schema by name.
 *
 * @param {any} spec - OpenAPI 3.1
 */
export function apiReference(spec) {
  const resolve = value =>
    value?.$ref
      ? value.$ref
          .slice(2)
          .split('/')
          .reduce((at, key) => at[key], spec)
      : value;
  const nameOf = value => value?.$ref?.split('/').pop();
  const anchor = name => name.toLowerCase();

  /** A type in a few words, with links to what has a name. */
  function typeOf(schema) {
    if (schema === undefined || schema === true) return 'any';
    const name = nameOf(schema);
    if (name) return `[${name}](#${anchor(name)})`;
    if (schema.enum) return schema.enum.map(value => `\`${value}\``).join(', ');
    if (schema.const !== undefined) return `\`${schema.const}\``;
    const several = schema.oneOf ?? schema.anyOf;
    if (several) return several.map(typeOf).join(' or ');
    if (schema.allOf) return schema.allOf.map(typeOf).join(' and ');
    if (schema.type === 'array') return `list of ${typeOf(schema.items)}`;
    if (schema.properties) return 'object';
    if (schema.additionalProperties) {
      const values = typeOf(schema.additionalProperties);
      return values === 'any' ? 'object' : `object of ${values}`;
    }
    return [].concat(schema.type ?? 'any').join(' or ');
  }

  function boundsOf(schema = {}) {
    const { minimum, maximum, maxLength, maxItems } = schema;
    const range =
      minimum !== undefined && maximum !== undefined
        ? `${minimum}–${maximum}`
        : [
            minimum !== undefined && `minimum ${minimum}`,
            maximum !== undefined && `maximum ${maximum}`,
          ];
    return [
      range,
      maxLength !== undefined && `up to ${maxLength} characters`,
      maxItems !== undefined && `up to ${maxItems} values`,
      schema.default !== undefined && `default ${schema.default}`,
    ]
      .flat()
      .filter(Boolean)
      .join(', ');
  }

  const notes = (description, schema) =>
    [description?.replace(/\.$/, ''), boundsOf(schema)]
      .filter(Boolean)
      .join('; ');

  const cell = text =>
    String(text ?? '')
      .replace(/\|/g, '\\|')
      .replace(/\s+/g, ' ');
  const row = cells => `| ${cells.map(cell).join(' | ')} |`;
  const table = (head, rows) =>
    [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

  function propertiesOf(schema) {
    const required = new Set(schema.required ?? []);
    return Object.entries(schema.properties ?? {}).map(([name, property]) => [
      `\`${name}\``,
      typeOf(property),
      required.has(name) ? 'yes' : 'no',
      notes(property.description, nameOf(property) ? {} : property),
    ]);
  }

  function bodyOf(requestBody) {
    const body = resolve(requestBody);
    if (!body) return [];
    const schema = body.content['application/json'].schema;
    const rows = propertiesOf(schema);
    return [
      `Body${body.required ? '' : ' (optional)'}: ${typeOf(schema)}`,
      ...(rows.length > 0
        ? [table(['property', 'type', 'required', 'description'], rows)]
        : []),
    ];
  }

  function responsesOf(responses) {
    return table(
      ['status', 'response', 'description'],
      Object.entries(responses).map(([status, response]) => {
        const { description, content = {} } = resolve(response);
        return [
          status === 'default' ? 'other' : status,
          Object.entries(content)
            .map(([type, { schema }]) =>
              type === 'application/json' ? typeOf(schema) : `\`${type}\``,
            )
            .join(', '),
          description,
        ];
      }),
    );
  }

  function operation(path, method, { summary, description, ...rest }) {
    const parameters = (rest.parameters ?? []).map(resolve);
    return [
      `### \`${method.toUpperCase()} ${path}\``,
      `${summary}.${description ? `\n\n${description}` : ''}`,
      ...(parameters.length > 0
        ? [
            table(
              ['parameter', 'in', 'type', 'required', 'description'],
              parameters.map(parameter => [
                `\`${parameter.name}\``,
                parameter.in,
                typeOf(parameter.schema),
                parameter.required ? 'yes' : 'no',
                notes(parameter.description, parameter.schema),
              ]),
            ),
          ]
        : []),
      ...bodyOf(rest.requestBody),
      responsesOf(rest.responses),
    ];
  }

  const operations = Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ path, method, one })),
  );
  return `${[
    '# HTTP API',
    `${spec.info.description} The base path is \`/api/${spec.info.title}\`.`,
    `This page is generated from the [OpenAPI document](../plugins/apim-networking-backend/src/schema/openapi.json). The backend validates requests against the document, and serves it at \`/api/${spec.info.title}/openapi.json\`.`,
    ...spec.tags.flatMap(({ name, description }) => [
      `## ${name}`,
      `${description}.`,
      ...operations
        .filter(({ one }) => one.tags.includes(name))
        .flatMap(({ path, method, one }) => operation(path, method, one)),
    ]),
    '## Schemas',
    ...Object.entries(spec.components.schemas).flatMap(([name, schema]) => {
      const rows = propertiesOf(schema);
      return [
        `### ${name}`,
        ...(schema.description ? [`${schema.description}.`] : []),
        rows.length > 0
          ? table(['property', 'type', 'required', 'description'], rows)
          : `${typeOf(schema)}.`,
      ];
    }),
  ].join('\n\n')}\n`;
}
