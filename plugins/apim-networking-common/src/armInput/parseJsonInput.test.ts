import { MAX_JSON_DEPTH, parseJsonInput } from './parseJsonInput';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('parseJsonInput', () => {
  it.each([
    ['', 'x.json is empty; it needs a JSON object or a JSON list'],
    [
      '{"a":',
      /^x\.json is not JSON: .*; it needs a JSON object or a JSON list$/,
    ],
    ['null', 'x.json is null; it needs a JSON object or a JSON list'],
    ['7', 'x.json is the number 7; it needs a JSON object or a JSON list'],
    ['"a"', 'x.json is the string "a"; it needs a JSON object or a JSON list'],
  ])('refuses %j', (text, message) => {
    expect(() => parseJsonInput(text, 'x.json')).toThrow(message);
  });

  it('bounds the nesting, and does not count brackets inside of strings', () => {
    expect(() => parseJsonInput(nested(MAX_JSON_DEPTH), 'x')).not.toThrow();
    expect(() => parseJsonInput(nested(MAX_JSON_DEPTH + 1), 'x')).toThrow(
      'x is nested deeper than 200 levels',
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
