import { ConfigReader } from '@backstage/config';
import { readPolicy } from './readPolicy';

function read(environments: unknown) {
  return readPolicy(
    new ConfigReader({
      apimNetworking: { policy: { environments: environments as {} } },
    }),
  );
}

describe('readPolicy', () => {
  it('allows everything when nothing is configured', () => {
    expect(readPolicy(new ConfigReader({}))).toEqual({ environments: [] });
  });

  it('reads what is allowed in each environment', () => {
    expect(
      read({
        production: {
          title: 'Production',
          allowedTiers: ['Premium', 'StandardV2'],
          allowedPatterns: [],
        },
        development: {},
      }),
    ).toEqual({
      environments: [
        {
          name: 'production',
          title: 'Production',
          allowedTiers: ['Premium', 'StandardV2'],
          allowedPatterns: [],
        },
        { name: 'development' },
      ],
    });
  });

  it.each([
    [
      { production: { allowedTiers: ['Premium', 'Gold'] } },
      /environments\.production\.allowedTiers\[1\] is "Gold": needs one of Consumption, .*PremiumV2/,
    ],
    [
      { production: { allowedPatterns: ['Isolated'] } },
      /environments\.production\.allowedPatterns\[0\] is "Isolated": needs one of public, .*isolated/,
    ],
    [
      { production: { allowedTiers: 'Premium' } },
      /environments\.production\.allowedTiers/,
    ],
    [
      { production: { allowedPlanets: ['mars'] } },
      /environments\.production\.allowedPlanets is \["mars"\]: is not a setting: needs one of title, allowedTiers, allowedPatterns, allowedRegions, requiredOptions/,
    ],
    [
      { Production: {} },
      /environments\.Production is \{\}: is not the name of an environment: needs/,
    ],
    [[{ name: 'production' }], /apimNetworking\.policy\.environments/],
    [{ production: 'all' }, /environments\.production/],
  ])('refuses %j, and says why', (environments, message) => {
    expect(() => read(environments)).toThrow(message);
  });
});
