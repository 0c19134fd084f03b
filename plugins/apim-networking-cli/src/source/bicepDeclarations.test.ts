import fc from 'fast-check';
import { bicepDeclarations } from './bicepDeclarations';

const lineOf = (source: string, name: string) =>
  bicepDeclarations(source).find(declaration => declaration.name === name)
    ?.line;

describe('bicepDeclarations', () => {
  it('is not misled by comments, strings and interpolation', () => {
    const source = [
      "// param no string = 'x'",
      '/* resource no2',
      "   'T@1' = { } */",
      "var text = '''",
      "param no3 string = '''",
      "var quoted = 'it\\'s ${empty('}') ? 'param' : '{'}'",
      'param yes string',
    ].join('\n');
    const names = bicepDeclarations(source).map(({ name }) => name);
    expect(names).toEqual(['text', 'quoted', 'yes']);
    expect(lineOf(source, 'yes')).toBe(7);
  });

  it('reads resources with decorators, conditions, loops, children and existing ones', () => {
    const source = `@description('x = {')
resource a 'Microsoft.X/y@2024-01-01' existing = { name: 'a' }
@batchSize(1)
resource b 'Microsoft.X/y@2024-01-01' = [for (item, i) in list: if (item.on) {
  name: item.name
  resource child 'z' = {
    name: 'child'
  }
}]
module m '../m.bicep' = if (deploy) {
  params: { a: 1, list: [
    2
    { b: c.d }
  ] }
}
`;
    const declarations = bicepDeclarations(source);
    expect(
      declarations.map(({ keyword, name, line, type, existing }) => [
        keyword,
        name,
        line,
        type,
        existing,
      ]),
    ).toEqual([
      ['resource', 'a', 2, 'Microsoft.X/y', true],
      ['resource', 'b', 4, 'Microsoft.X/y', false],
      ['resource', 'child', 6, 'z', false],
      ['module', 'm', 10, '../m.bicep', false],
    ]);
    const [, b, , m] = declarations;
    expect(b.value).toMatchObject({ kind: 'object', line: 4 });
    const params = (m.value as any).properties.get('params');
    expect(params.line).toBe(11);
    const list = params.value.properties.get('list').value;
    expect(list.items[1].properties.get('b')).toMatchObject({
      line: 13,
      value: { path: ['c', 'd'] },
    });
  });

  it.each([
    ['a', ['a']],
    ['a.b.c', ['a', 'b', 'c']],
    ['a!.b', ['a', 'b']],
    ['a.?b', ['a', 'b']],
    ["a ?? 'x'", ['a']],
    ['a[0]', undefined],
    ['a(b)', undefined],
    ["a ? 'x' : 'y'", undefined],
    ["'text'", undefined],
    ['7', undefined],
  ])('of %s it knows what it refers to', (expression, path) => {
    const [declaration] = bicepDeclarations(
      `var v = ${expression}\nparam p int`,
    );
    expect(declaration.value).toEqual({ kind: 'expression', line: 1, path });
  });

  it('comes to an end on anything, with lines that there are', () => {
    const piece = fc.constantFrom(
      ...["'", "'''", '${', '{', '}', '[', ']', '(', ')', ':', '=', ',', '\n'],
      ...['param', 'resource', 'module', 'var', 'using', 'for', 'if', 'a', '.'],
      ...['?', '!', '//', '/*', '*/', '\\', '@', ' '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const source = pieces.join(' ');
        const lines = source.split('\n').length;
        for (const { line } of bicepDeclarations(source)) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
