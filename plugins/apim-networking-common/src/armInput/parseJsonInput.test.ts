import { MAX_DEPTH, parseJson } from './parseJson';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('parseJson', () => {
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
    expect(() => parseJson(text, 'x.json')).toThrow(message);
  });

  it('bounds the nesting, and does not count brackets inside of strings', () => {
    expect(() => parseJson(nested(MAX_DEPTH), 'x')).not.toThrow();
    expect(() => parseJson(nested(MAX_DEPTH + 1), 'x')).toThrow(
      'x is nested deeper than 200 levels',
    );
    const text = JSON.stringify({ a: `\\"${'['.repeat(500)}` });
    expect(parseJson(text, 'x')).toEqual(JSON.parse(text));
  });

  it('does not let a key named __proto__ reach the prototype', () => {
    const json = parseJson('{"__proto__": {"polluted": true}}', 'x');
    expect((json as { polluted?: boolean }).polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
