import { MAX_JSON_DEPTH, parseJsonInput } from './parseJsonInput';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('parseJsonInput', () => {
  it.each([
    ['', 'x.json must be a JSON object or a JSON list, got an empty text.'],
    [
      '{"a":',
      /^x\.json must be a JSON object or a JSON list, got what is no JSON: .*$/,
    ],
    ['null', 'x.json must be a JSON object or a JSON list, got null.'],
    ['7', 'x.json must be a JSON object or a JSON list, got the number 7.'],
    ['"a"', 'x.json must be a JSON object or a JSON list, got the string "a".'],
  ])('rejects %j', (text, message) => {
    expect(() => parseJsonInput(text, 'x.json')).toThrow(message);
  });

  it('bounds the nesting, and does not count brackets inside of strings', () => {
    expect(() => parseJsonInput(nested(MAX_JSON_DEPTH), 'x')).not.toThrow();
    expect(() => parseJsonInput(nested(MAX_JSON_DEPTH + 1), 'x')).toThrow(
      'x must have at most 200 levels, got more',
    );
    const text = JSON.stringify({ a: `\\"${'['.repeat(500)}` });
    expect(parseJsonInput(text, 'x')).toEqual(JSON.parse(text));
  });

  it('does not let a key named __proto__ reach the prototype', () => {
    const json = parseJsonInput('{"__proto__": {"polluted": true}}', 'x');
    expect((json as { polluted?: boolean }).polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
