import fc from 'fast-check';
import { overlaps, parseCidr, type Cidr } from '../../model';
import { overlappingRanges } from './overlappingRanges';

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.cidr;
}

describe('overlappingRanges', () => {
  it('finds what comparing every pair finds', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 26, max: 32 }))
      .map(([host, length]) => {
        const size = 2 ** (32 - length);
        return cidr(`10.0.0.${Math.floor(host / size) * size}/${length}`);
      });
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), ranges => {
        const expected = ranges.map((one, index) => {
          const others = ranges.flatMap((other, at) =>
            at !== index && overlaps(one, other) ? [at] : [],
          );
          return others.length > 0
            ? { first: others[0], count: others.length }
            : undefined;
        });
        expect(overlappingRanges(ranges)).toEqual(expected);
      }),
    );
  });

  it('takes 100 000 ranges that all overlap', () => {
    const ranges = Array.from({ length: 100_000 }, () => cidr('10.0.0.0/16'));
    const begin = performance.now();
    const found = overlappingRanges(ranges);
    expect(found[99_999]).toEqual({ first: 0, count: 99_999 });
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
