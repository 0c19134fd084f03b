import { TIER_NAMES, tierNameOf } from '../tiers';
import { capabilityMatrix, tiersOfPattern } from './capability';
import { PATTERN_NAMES } from './patterns';

describe('capabilityMatrix', () => {
  it.each([
    ['public', [...TIER_NAMES]],
    ['injection-external', ['Developer', 'Premium']],
    ['injection-internal', ['Developer', 'Premium']],
    ['injection-v2', ['PremiumV2']],
    ['integration-v2', ['StandardV2', 'PremiumV2']],
    [
      'private-endpoint',
      ['Developer', 'Basic', 'Standard', 'StandardV2', 'Premium', 'PremiumV2'],
    ],
    ['isolated', ['StandardV2', 'PremiumV2']],
    ['internal-appgw-waf', ['Developer', 'Premium']],
  ] as const)('%s is offered in the documented tiers', (pattern, expected) => {
    expect(tiersOfPattern(pattern)).toEqual(expected);
  });

  it('gives a reason and a source for every pair that Azure does not have, and none for the others', () => {
    for (const pattern of PATTERN_NAMES) {
      for (const tier of TIER_NAMES) {
        const { supported, reason, sources } = capabilityMatrix[pattern][tier];
        expect(reason === '').toBe(supported);
        expect(sources.length).toBeGreaterThan(0);
      }
    }
  });

  it('says that classic and v2 tiers cannot be changed into each other', () => {
    expect(capabilityMatrix['integration-v2'].Standard.reason).toBe(
      'Standard does not support outbound VNet integration: only Standard v2 and Premium v2 do, and an instance cannot change between classic and v2 tiers.',
    );
  });
});

describe('tierNameOf', () => {
  it.each([
    ['Standardv2', 'StandardV2'],
    ['PREMIUM', 'Premium'],
    [' basicv2 ', 'BasicV2'],
  ])('reads %s as %s', (written, tier) => {
    expect(tierNameOf(written)).toBe(tier);
  });

  it.each(['UltraV9', '', undefined, null, 7, {}])(
    'does not guess what %p is',
    written => {
      expect(tierNameOf(written)).toBeUndefined();
    },
  );
});
