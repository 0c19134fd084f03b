import { readDecisionFile, writeDecisionFile } from './decisionFile';

const reference = {
  decisionId: 'd',
  gateway: 'apim-orders',
  environment: 'production',
  digest: 'sha256-v1:x',
  files: { 'main.bicep': 'y' },
};
const written = JSON.parse(writeDecisionFile(reference));

describe('the decision file', () => {
  it('is read as it was written', () => {
    expect(
      readDecisionFile(writeDecisionFile(reference), 'production'),
    ).toEqual(reference);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '<html>', /must have JSON/],
    ['a list', [], /must have a JSON object/],
    ['null', null, /must have a JSON object/],
    [
      'of a later format',
      { ...written, format: 'apim-networking-decision-v2' },
      /must have the format apim-networking-decision-v1, got "apim-networking-decision-v2"/,
    ],
    ['of no format', { ...written, format: undefined }, /must have the format/],
    [
      'of another environment',
      { ...written, environment: 'staging' },
      /must have the environment production, got "staging"/,
    ],
    [
      'without a decision',
      { ...written, decisionId: '' },
      /must have decisionId, gateway, digest and files/,
    ],
    [
      'with a digest that is no text',
      { ...written, digest: 1 },
      /must have decisionId/,
    ],
    [
      'with files that are no digests',
      { ...written, files: { a: {} } },
      /must have decisionId/,
    ],
  ])('is rejected when it is %s', (_, content, message) => {
    const text =
      typeof content === 'string' ? content : JSON.stringify(content);
    expect(() => readDecisionFile(text, 'production')).toThrow(message);
  });
});
