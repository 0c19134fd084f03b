import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { OpenApiDocument } from './requestArbitrary';
import type { FuzzAnswer } from './send';

interface Response {
  $ref?: string;
  content?: Record<string, { schema: object }>;
}

/** What the document says of the answers. */
export class ResponseContract {
  readonly #document: OpenApiDocument & {
    components: { responses?: Record<string, Response> };
  };
  readonly #ajv = new Ajv2020({ strict: false });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#ajv.addSchema({ $id: 'openapi', ...document });
  }

  /** @throws Error that says what of the answer is not as the document has it */
  check(
    operation: { path: string; method: string },
    { status, contentType, body }: FuzzAnswer,
  ): void {
    const known = this.#document.paths[operation.path][operation.method];
    if (!known) {
      // Backstage itself answers what no plugin does.
      if (status === 401 || (status === 404 && body === '')) return;
      throw new Error(`status ${status} for a method that is not there`);
    }
    const responses = known.responses as Record<string, Response>;
    const key = String(status) in responses ? String(status) : 'default';
    if (key === 'default' && (status < 400 || status > 499)) {
      throw new Error(`status ${status} is none of ${Object.keys(responses)}`);
    }
    const response = this.#resolve(responses[key]);
    const schema = response.content?.[contentType]?.schema;
    if (!schema) {
      throw new Error(
        `content type ${JSON.stringify(contentType)} is none of ${Object.keys(
          response.content ?? {},
        )}`,
      );
    }
    const value: unknown = /[/+]json$/.test(contentType)
      ? JSON.parse(body)
      : body;
    const validate = this.#validator(
      `${operation.method} ${operation.path} ${key} ${contentType}`,
      schema,
    );
    if (!validate(value)) {
      throw new Error(
        `the answer is against its schema: ${JSON.stringify(validate.errors)}`,
      );
    }
    if (status < 400) return;
    const { response: said } = JSON.parse(body);
    if (said.statusCode !== status) {
      throw new Error(`the answer says status ${said.statusCode}`);
    }
  }

  #resolve(response: Response): Response {
    return response.$ref
      ? this.#document.components.responses![response.$ref.split('/').pop()!]
      : response;
  }

  #validator(key: string, schema: object): ValidateFunction {
    const known = this.#validators.get(key);
    if (known) return known;
    const validator = this.#ajv.compile(
      JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')),
    );
    this.#validators.set(key, validator);
    return validator;
  }
}
