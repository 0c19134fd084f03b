import Ajv2020 from 'ajv/dist/2020';
import { spec } from '../schema';

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: 'openapi', ...spec });

/** Expects that an answer is as the OpenAPI document says. */
export function expectToMatch(
  schema: keyof typeof spec.components.schemas,
  body: unknown,
) {
  const validate = ajv.getSchema(`openapi#/components/schemas/${schema}`)!;
  validate(body);
  expect(validate.errors).toBeNull();
}
