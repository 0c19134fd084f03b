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
      /environments\.production\.allowedTiers\[1\] must be one of Consumption, .*PremiumV2.*, got "Gold"/,
    ],
    [
      { production: { allowedPatterns: ['Isolated'] } },
      /environments\.production\.allowedPatterns\[0\] must be one of public, .*isolated.*, got "Isolated"/,
    ],
    [
      { production: { allowedTiers: 'Premium' } },
      /environments\.production\.allowedTiers/,
    ],
    [
      { production: { allowedPlanets: ['mars'] } },
      /environments\.production\.allowedPlanets must be omitted, got \["mars"\]\. The settings are title, allowedTiers, allowedPatterns, allowedRegions, requiredOptions/,
    ],
    [
      { Production: {} },
      /environments\.Production must have a name of 1 to 32 .*, got \{\}/,
    ],
    [[{ name: 'production' }], /apimNetworking\.policy\.environments/],
    [{ production: 'all' }, /environments\.production/],
  ])('rejects %j, and says why', (environments, message) => {
    expect(() => read(environments)).toThrow(message);
  });
});
