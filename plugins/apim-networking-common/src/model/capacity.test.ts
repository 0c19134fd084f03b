import { tiers } from '../tiers';
import { smallestPrefixFor, unitsFit, unitsThatFit } from './capacity';

describe('unitsThatFit', () => {
  it.each([
    [29, 1, 1, 0],
    [30, 0, 0, 0],
    [28, 5, 5, 0],
    [27, 13, 13, 13],
    [26, 29, 29, 29],
    [25, 31, 31, 30],
    [24, 31, 31, 30],
  ])(
    'a /%i holds %i internal, %i external and %i injected v2 units',
    (length, internal, external, v2) => {
      expect(unitsThatFit('classic-internal', 'Premium', { length })).toBe(
        internal,
      );
      expect(unitsThatFit('classic-external', 'Premium', { length })).toBe(
        external,
      );
      expect(unitsThatFit('v2-injection', 'PremiumV2', { length })).toBe(v2);
    },
  );

  it('knows that Developer takes one address', () => {
    expect(unitsThatFit('classic-internal', 'Developer', { length: 29 })).toBe(
      1,
    );
  });

  it('has no formula for integration', () => {
    expect(
      unitsThatFit('v2-integration', 'StandardV2', { length: 27 }),
    ).toBeUndefined();
  });
});

describe('smallestPrefixFor', () => {
  it('is the smallest that fits, for every number of units', () => {
    const fits = (length: number, units: number) =>
      unitsFit('classic-internal', 'Premium', { length }, units);
    for (let units = 1; units <= 31; units += 1) {
      const length = smallestPrefixFor('classic-internal', 'Premium', units);
      expect({ units, fits: fits(length, units) }).toEqual({
        units,
        fits: true,
      });
      const nextFits = length < 29 && fits(length + 1, units);
      expect({ units, nextFits }).toEqual({ units, nextFits: false });
    }
  });

  it('never goes below what the documents allow', () => {
    expect(smallestPrefixFor('v2-injection', 'PremiumV2', 1)).toBe(27);
    expect(smallestPrefixFor('v2-integration', 'StandardV2', 1)).toBe(27);
  });
});

describe('subnet answers', () => {
  it('agree with handing out every address of every subnet', () => {
    const perUnit = { Developer: 1, Premium: 2, PremiumV2: 2 } as const;
    for (const [attachment, tier, balancer] of [
      ['classic-external', 'Developer', 0],
      ['classic-internal', 'Developer', 1],
      ['classic-external', 'Premium', 0],
      ['classic-internal', 'Premium', 1],
      ['v2-injection', 'PremiumV2', 1],
    ] as const) {
      for (let length = 20; length <= 32; length += 1) {
        const addresses = Array.from(
          { length: 2 ** (32 - length) },
          (_, i) => i,
        );
        // Azure keeps the first four and the last.
        const free = addresses.slice(4, -1);
        free.splice(0, balancer);
        let units = 0;
        while (free.splice(0, perUnit[tier]).length === perUnit[tier]) {
          units += 1;
        }
        const smallest = attachment === 'v2-injection' ? 27 : 29;
        const answer = unitsThatFit(attachment, tier, { length });
        expect([attachment, tier, length, answer]).toEqual([
          attachment,
          tier,
          length,
          length > smallest ? 0 : Math.min(units, tiers[tier].units.max),
        ]);
        expect([
          unitsFit(attachment, tier, { length }, units),
          unitsFit(attachment, tier, { length }, units + 1),
        ]).toEqual([addresses.length >= 5 + balancer, false]);
      }
    }
  });
});
