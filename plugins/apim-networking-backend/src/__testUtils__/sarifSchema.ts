import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const ajv = new Ajv04({
  strict: false,
  // A pattern of the schema is one without the flag only.
  unicodeRegExp: false,
});
addFormats(ajv);
const validate = ajv.compile(
  require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
);

/** Expects that a log is valid against the schema of SARIF 2.1.0. */
export function expectSarif(log: unknown): void {
  validate(log);
  expect(validate.errors).toBeNull();
}
