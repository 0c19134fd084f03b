import fc from 'fast-check';
import { knownItems, writtenText, type ArmValue } from './ArmValue';
import {
  flag,
  list,
  number,
  oneOf,
  record,
  section,
  text,
  textOrNumber,
} from './readers';

const thing = section({
  name: text,
  count: number,
  on: flag,
  mode: oneOf('Enabled', 'Disabled'),
  zones: list(textOrNumber),
  flags: record(flag),
  inner: section({ name: text, items: list(section({ name: text })) }),
});
const read = (raw: unknown) => thing.read(raw, undefined, '');
const EXPRESSION = "[parameters('x')]";

describe('a reader', () => {
  it('reads values, in any casing of their names', () => {
    const { name, count, on, mode, zones, flags, inner } = read({
      NAME: 'ignored',
      name: ' a ',
      Count: '7',
      ON: 'True',
      mode: 'disabled',
      zones: [1, '2'],
      flags: { Tls10: 'False' },
      Inner: { Items: [{ Name: 'b' }] },
    });
    expect(name.known).toBe('a');
    expect(count.known).toBe(7);
    expect(on.known).toBe(true);
    expect(mode.known).toBe('Disabled');
    expect(knownItems(zones)).toEqual(['1', '2']);
    expect(flags.known?.get('Tls10')?.known).toBe(false);
    expect(inner.items.known?.[0].name.known).toBe('b');
  });

  it.each([undefined, null])(
    'takes %p for absent, and what is below it',
    value => {
      const { name, zones, inner } = read({
        name: value,
        zones: value,
        inner: value,
      });
      for (const absent of [name, zones, inner.self, inner.name, inner.items]) {
        expect(absent).toMatchObject({ state: 'absent', isUnknown: false });
      }
      expect(zones.or([])).toEqual([]);
      expect(inner.name.path).toBe('inner.name');
    },
  );

  it('takes an expression for unresolved, and what is below it', () => {
    const { name, count, on, mode, zones, flags, inner } = read(
      Object.fromEntries(
        ['name', 'count', 'on', 'mode', 'zones', 'flags', 'inner'].map(key => [
          key,
          EXPRESSION,
        ]),
      ),
    );
    const all: Array<ArmValue<unknown>> = [
      ...[name, count, on, mode, zones, flags],
      ...[inner.self, inner.name, inner.items],
    ];
    for (const unresolved of all) {
      expect(unresolved).toMatchObject({
        state: 'unresolved',
        known: undefined,
        isAbsent: false,
        isUnknown: true,
        expression: EXPRESSION,
      });
      expect(unresolved.or('a default')).toBeUndefined();
    }
    expect(inner.name.path).toBe('inner');
    expect(writtenText(name)).toBe(EXPRESSION);
    // Its name is something else than the whole object.
    expect(writtenText(inner.name)).toBeUndefined();
    expect(knownItems(zones)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['name', 7],
    ['name', { a: 1 }],
    ['count', 'seven'],
    ['count', []],
    ['on', 1],
    ['mode', 'Sometimes'],
    ['zones', '1,2'],
    ['zones', { 0: '1' }],
    ['flags', ['Tls10']],
    ['inner', 'text'],
    ['inner', []],
  ])('takes %s of %j for malformed, neither absent nor a value', (key, raw) => {
    const found = read({ [key]: raw });
    const values =
      key === 'inner'
        ? [found.inner.self, found.inner.name, found.inner.items]
        : [found[key as 'name' | 'zones']];
    for (const value of values) {
      expect(value).toMatchObject({
        state: 'malformed',
        known: undefined,
        isAbsent: false,
        isUnknown: true,
        expression: undefined,
        raw,
      });
    }
  });

  it('takes an escaped bracket, and one that is not closed, for a literal', () => {
    expect(read({ name: '[[x]' }).name.known).toBe('[x]');
    expect(read({ name: '[x' }).name.known).toBe('[x');
  });

  it('knows where each value is', () => {
    const resource = {
      name: 'a',
      inner: { items: [{ name: 'b' }, { name: 'c' }] },
    };
    const second = read(resource).inner.items.known![1].name;
    expect(second.location).toEqual({
      resource,
      path: ['inner', 'items', 1, 'name'],
    });
    expect(second.location.resource).toBe(resource);
    expect(second.path).toBe('inner.items[1].name');
  });

  it('reads own properties only, and never throws', () => {
    const polluted = JSON.parse('{"__proto__": {"name": "x", "count": 1}}');
    expect(read(polluted).name.isAbsent).toBe(true);
    expect(read(Object.create({ name: 'x' })).name.isAbsent).toBe(true);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('name', 'zones', 'flags', 'inner', 'items', 'NAME'),
          fc.jsonValue(),
        ),
        raw => {
          const { inner, zones } = read(raw);
          for (const value of [inner.name, inner.items, zones]) {
            expect(value.isAbsent && value.isUnknown).toBe(false);
          }
        },
      ),
    );
  });
});
