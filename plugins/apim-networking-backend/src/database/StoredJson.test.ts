import fc from 'fast-check';
import { StoredJson } from './StoredJson';

describe('StoredJson', () => {
  it('is the same put together from its parts as written at once', () => {
    const value = fc.jsonValue().map(one => JSON.parse(JSON.stringify(one)));
    fc.assert(
      fc.property(
        fc.string(),
        value,
        fc.array(value),
        fc.option(value, { nil: undefined }),
        (name, one, list, perhaps) => {
          const plain = { [name]: 1, one, list, nothing: perhaps };
          const parts = {
            ...plain,
            one: StoredJson.of(JSON.stringify(one)),
            list: list.map(item => StoredJson.of(JSON.stringify(item))),
          };
          const expected = JSON.stringify(plain);
          const json = StoredJson.object<object>(parts);
          expect(json.text).toBe(expected);
          expect(json.value).toEqual(JSON.parse(expected));
          expect(json.value).toBe(json.value);
        },
      ),
    );
  });
});
