import fc from 'fast-check';
import { DESIGN, formOf } from './domainSchema';
import { requireKnownKeywords, type JsonSchema } from './jsonSchema';
import { OBJECT, Remembered } from './Memory';

/** What injects, folds, cuts or breaks where text is put into something else. */
const NASTY = [
  "'; drop table decisions; --",
  "' or '1'='1",
  '%',
  '_!%',
  '\0',
  'a\0b',
  '\ud800',
  '../../etc/passwd',
  '..',
  '<img src=x onerror=alert(1)>',
  'a\r\nSet-Cookie: a=b',
  '{"a":1}',
  '[]',
  '__proto__',
  'constructor',
  '${7*7}',
  'İSTANBUL',
  '👩‍💻',
  '10.0.0.0/0',
  '999.1.1.1/33',
  '-1',
  '1e309',
  'null',
  'resource:default/apim-orders',
];

/** Names under which the answers hold what a parameter or a property asks for. */
const SAME_AS: Record<string, string[]> = {
  cursor: ['nextCursor'],
  finding: ['ruleId'],
  gateway: ['name'],
  renews: ['waivers.id'],
  from: ['design'],
  to: ['design'],
};

interface Made {
  valid?: fc.Arbitrary<unknown>;
  broken?: fc.Arbitrary<unknown>;
}

/** Arbitraries of the values that a JSON schema allows, and of those that it does not. */
export class SchemaArbitraries {
  readonly #components: Record<string, JsonSchema>;
  readonly #made = new Map<string, WeakMap<JsonSchema, Made>>();

  constructor(components: Record<string, JsonSchema>) {
    this.#components = components;
  }

  /** Of the schema itself, or of the one that it names. */
  resolve(schema: JsonSchema): JsonSchema {
    return schema.$ref
      ? this.resolve(this.#components[schema.$ref.split('/').pop()!])
      : schema;
  }

  /** @param name - of the property or parameter, for what answers held under it */
  valid(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    const made = this.#madeOf(schema, name);
    made.valid ??= this.#makeValid(this.resolve(schema), name);
    return made.valid;
  }

  /** Where there is any, and always against the schema. */
  broken(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    const made = this.#madeOf(schema, name);
    made.broken ??= this.#makeBroken(this.resolve(schema), name);
    return made.broken;
  }

  /** Making an arbitrary of a large schema takes longer than drawing from it. */
  #madeOf(schema: JsonSchema, name: string): Made {
    const named = this.#made.get(name) ?? new WeakMap<JsonSchema, Made>();
    this.#made.set(name, named);
    const made = named.get(schema) ?? {};
    named.set(schema, made);
    return made;
  }

  #makeValid(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    requireKnownKeywords(schema, name);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const either = schema.oneOf ?? schema.anyOf;
    if (either) return fc.oneof(...either.map(part => this.valid(part, name)));
    switch (schema.type) {
      case 'string':
        return this.#text(schema, name);
      case 'integer':
        return fc.integer({ min: schema.minimum, max: schema.maximum });
      case 'number':
        return fc.double({
          min: schema.minimum,
          max: schema.maximum,
          noNaN: true,
          noDefaultInfinity: true,
        });
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(this.valid(schema.items ?? {}, name), {
          minLength: schema.minItems,
          maxLength: Math.min(schema.maxItems ?? 4, 4),
        });
      case 'object':
        return this.#object(schema, name);
      default:
        return fc.jsonValue();
    }
  }

  #makeBroken(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    const otherType = fc
      .oneof(
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string(),
        fc.array(fc.integer(), { maxLength: 2 }),
        fc.constantFrom({}, { a: 1 }),
      )
      .filter(value => !this.#isOfType(schema, value));
    const others: fc.Arbitrary<unknown>[] = [];
    if (schema.enum) {
      others.push(fc.string().filter(value => !schema.enum!.includes(value)));
    }
    if (schema.minLength) {
      others.push(fc.string({ maxLength: schema.minLength - 1 }));
    }
    if (schema.maxLength !== undefined) {
      others.push(tooLong(schema.maxLength));
    }
    if (schema.minimum !== undefined) {
      others.push(fc.integer({ max: schema.minimum - 1 }));
    }
    if (schema.maximum !== undefined) {
      others.push(fc.integer({ min: schema.maximum + 1 }));
    }
    if (schema.minItems) others.push(fc.constant([]));
    if (schema.maxItems !== undefined && schema.items) {
      others.push(
        fc.array(this.valid(schema.items, name), {
          minLength: schema.maxItems + 1,
          maxLength: schema.maxItems + 3,
        }),
      );
    }
    if (schema.type === 'array' && schema.items) {
      others.push(
        fc.array(this.broken(schema.items, name), {
          minLength: 1,
          maxLength: Math.min(schema.maxItems ?? 3, 3),
        }),
      );
    }
    if (schema.type === 'object') others.push(...this.#brokenObjects(schema));
    return fc.oneof(otherType, ...others);
  }

  #text(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    const { minLength = 0, maxLength = 300 } = schema;
    const fits = (value: string) =>
      value.length >= minLength &&
      value.length <= maxLength &&
      (!schema.pattern || new RegExp(schema.pattern, 'u').test(value));
    const made = schema.pattern
      ? fc
          .stringMatching(new RegExp(withoutLookaround(schema.pattern), 'u'))
          .filter(fits)
      : fc.oneof(
          { weight: 3, arbitrary: fc.string({ minLength, maxLength }) },
          {
            weight: 1,
            arbitrary: fc
              .string({ minLength, maxLength: 20, unit: 'grapheme' })
              .filter(fits),
          },
        );
    const nasty = NASTY.filter(fits);
    const time = soon().filter(fits);
    const fresh = fc.oneof(
      { weight: 3, arbitrary: made },
      ...(nasty.length > 0
        ? [{ weight: 1, arbitrary: fc.constantFrom(...nasty) }]
        : []),
      ...(/ISO 8601/.test(schema.description ?? '')
        ? [{ weight: 20, arbitrary: time }]
        : []),
    );
    return fc.oneof(
      { weight: 1, arbitrary: fresh },
      { weight: 6, arbitrary: remembered(name, fresh) },
    );
  }

  #object(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    if (!schema.properties) {
      const form = formOf(schema);
      const free =
        typeof schema.additionalProperties === 'object'
          ? fc.dictionary(
              fc.string(),
              this.valid(schema.additionalProperties, name),
              { maxKeys: 4 },
            )
          : fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 });
      if (!form) {
        return schema.additionalProperties === true
          ? fc.oneof(
              free,
              remembered(
                name,
                free,
                this.#part(DESIGN, this.#parts(DESIGN, name)),
              ),
            )
          : free;
      }
      return fc.oneof(
        { weight: 1, arbitrary: free },
        { weight: 3, arbitrary: this.valid(form, name) },
        {
          weight: 5,
          arbitrary: remembered(
            name,
            this.valid(form, name),
            this.#part(form, this.#parts(form, name)),
          ),
        },
      );
    }
    const required = new Set(schema.required ?? []);
    return fc.record(this.#parts(schema, name), {
      requiredKeys: [...required].filter(key => key in schema.properties!),
    });
  }

  #parts(
    schema: JsonSchema,
    name: string,
  ): Record<string, fc.Arbitrary<unknown>> {
    // Of a whole body, whose name is that of the collection and a dot.
    const prefix = name.endsWith('.') ? name : '';
    return Object.fromEntries(
      Object.entries(schema.properties!).map(([key, part]) => [
        key,
        this.valid(part, `${prefix}${key}`),
      ]),
    );
  }

  /** A few properties of an object, right or wrong. */
  #part(
    schema: JsonSchema,
    parts: Record<string, fc.Arbitrary<unknown>>,
  ): fc.Arbitrary<Record<string, unknown>> {
    const keys = Object.keys(parts);
    const breakable = this.#breakable(schema.properties ?? {});
    return fc.oneof(
      { weight: 8, arbitrary: fc.constant({}) },
      {
        weight: 3,
        arbitrary: fc
          .subarray(keys, { minLength: 1, maxLength: 2 })
          .chain(chosen =>
            fc.record(Object.fromEntries(chosen.map(key => [key, parts[key]]))),
          ),
      },
      ...(breakable.length > 0
        ? [
            {
              weight: 1,
              arbitrary: fc.constantFrom(...breakable).chain(key =>
                fc.record({
                  [key]: this.broken(schema.properties![key], key),
                }),
              ),
            },
          ]
        : []),
    );
  }

  /** The properties that do not take everything: for one that does, a wrong value would be looked for without end. */
  #breakable(properties: Record<string, JsonSchema>): string[] {
    const values = [null, true, 0.5, 'a', [], {}];
    return Object.keys(properties).filter(key => {
      const schema = this.resolve(properties[key]);
      return !values.every(value => this.#isOfType(schema, value));
    });
  }

  #brokenObjects(schema: JsonSchema): fc.Arbitrary<unknown>[] {
    const properties = schema.properties ?? {};
    const whole = this.valid(schema, '') as fc.Arbitrary<
      Record<string, unknown>
    >;
    const broken: fc.Arbitrary<unknown>[] = [];
    if (schema.required?.length) {
      broken.push(
        fc
          .tuple(whole, fc.constantFrom(...schema.required))
          .map(([{ ...object }, key]) => {
            delete object[key];
            return object;
          }),
      );
    }
    if (schema.additionalProperties === false) {
      broken.push(
        fc
          .tuple(
            whole,
            fc.string().filter(key => !(key in properties)),
            fc.jsonValue(),
          )
          .map(([object, key, value]) =>
            Object.defineProperty({ ...object }, key, {
              value,
              enumerable: true,
            }),
          ),
      );
    }
    const keys = this.#breakable(properties);
    if (keys.length > 0) {
      broken.push(
        fc
          .constantFrom(...keys)
          .chain(key =>
            fc
              .tuple(whole, this.broken(properties[key], key))
              .map(([object, value]) => ({ ...object, [key]: value })),
          ),
      );
    }
    return broken;
  }

  #isOfType({ type, ...schema }: JsonSchema, value: unknown): boolean {
    if ('const' in schema) return value === schema.const;
    const either = schema.oneOf ?? schema.anyOf;
    if (either) {
      return either.some(part => this.#isOfType(this.resolve(part), value));
    }
    switch (type) {
      case 'integer':
        return Number.isInteger(value);
      case 'array':
        return Array.isArray(value);
      case 'object':
        return (
          value !== null && typeof value === 'object' && !Array.isArray(value)
        );
      // What has no type takes everything.
      case undefined:
        return true;
      default:
        return typeof value === type;
    }
  }
}

/** @param change - what is laid over it, where it is an object */
function remembered(
  name: string,
  otherwise: fc.Arbitrary<unknown>,
  change?: fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<Remembered> {
  const names = namesOf(name).map(one => (change ? one + OBJECT : one));
  return fc
    .tuple(fc.nat(), otherwise, change ?? fc.constant(undefined))
    .map(
      ([choice, other, laidOver]) =>
        new Remembered(names, choice, other, laidOver),
    );
}

/** `gateways.name`, what is the same by another name, and `name`. */
function namesOf(name: string): string[] {
  const plain = name.slice(name.indexOf('.') + 1);
  const particular = name === plain ? [] : [name];
  return [...particular, ...(SAME_AS[plain] ?? []), plain];
}

/** A time of these days, mostly of the next ones. */
function soon(): fc.Arbitrary<string> {
  return fc
    .integer({ min: -10, max: 100 })
    .map(days =>
      new Date(
        Math.round(Date.now() / 1000 + days * 86400) * 1000,
      ).toISOString(),
    );
}

/** Of a lookahead or a lookbehind fast-check makes nothing: what is made without is filtered. */
function withoutLookaround(pattern: string): string {
  const start = pattern.search(/\(\?<?[=!]/);
  if (start < 0) return pattern;
  let depth = 0;
  let end = start;
  do {
    if (pattern[end] === '\\') end += 1;
    else if (pattern[end] === '(') depth += 1;
    else if (pattern[end] === ')') depth -= 1;
    end += 1;
  } while (depth > 0);
  return withoutLookaround(pattern.slice(0, start) + pattern.slice(end));
}

function tooLong(maxLength: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('a', 'ß', ' ', "'"),
      fc.constantFrom(1, 2, 1000, 4000),
    )
    .map(([character, more]) => character.repeat(maxLength + more));
}
