import { DESIGN_OPTIONS, type NetworkingPolicy } from '../policy';
import type { NetworkingRequirements } from './requirements';
import { recommend } from './recommend';
import { nameOf } from './__testUtils__/pairs';

const policy: NetworkingPolicy = {
  environments: [
    {
      name: 'production',
      title: 'Production',
      allowedTiers: ['StandardV2', 'Premium', 'PremiumV2'],
      allowedPatterns: ['isolated', 'injection-internal'],
      allowedRegions: ['westeurope', 'northeurope'],
    },
    { name: 'sandbox' },
  ],
};

const corporate: NetworkingRequirements = {
  callers: ['corporate-network'],
  backends: ['virtual-network'],
};

function verdicts(requirements: NetworkingRequirements, held = policy) {
  return new Map(
    recommend(requirements, { policy: held }).options.map(option => [
      nameOf(option),
      option.policy,
    ]),
  );
}

describe('what the policy says of an option', () => {
  it('ranks what it allows first, and keeps the rest with the reason', () => {
    const { options } = recommend(
      { ...corporate, environment: 'production' },
      { policy },
    );
    const allowed = options.filter(
      option => option.policy.verdict === 'allowed',
    );
    expect(allowed.map(nameOf)).toEqual([
      'isolated StandardV2',
      'injection-internal Premium',
      'isolated PremiumV2',
    ]);
    expect(allowed[0].policy.text).toBe('The policy allows it in Production.');
    expect(options.slice(0, 3)).toEqual(allowed);
    expect(
      options.find(option => nameOf(option) === 'injection-v2 PremiumV2'),
    ).toMatchObject({
      fit: 'possible',
      policy: {
        verdict: 'against-policy',
        text: 'The pattern “Injection v2” is not allowed in Production.',
      },
    });
  });

  it('says both reasons when tier and pattern are rejected', () => {
    expect(
      verdicts({ callers: ['internet'], environment: 'production' }).get(
        'public Basic',
      )?.text,
    ).toBe(
      'Basic is not allowed in Production. The pattern “Public” is not allowed in Production.',
    );
  });

  it('rejects a region', () => {
    expect(
      verdicts({
        ...corporate,
        regions: ['westus3'],
        environment: 'production',
      }).get('isolated StandardV2'),
    ).toEqual({
      verdict: 'against-policy',
      text: 'The region westus3 is not allowed in Production.',
    });
  });

  it('does not know an environment that the policy does not list', () => {
    expect(
      verdicts({ environment: 'unheard' }).get('public Basic'),
    ).toMatchObject({
      verdict: 'against-policy',
      text: expect.stringMatching(/no environment “unheard”/),
    });
  });

  it('does not evaluate without a policy, or without an environment', () => {
    expect(recommend(corporate).options[0].policy.verdict).toBe(
      'not-evaluated',
    );
    expect(recommend(corporate, { policy }).options[0].policy).toEqual({
      verdict: 'not-evaluated',
      text: 'The policy says what is allowed in an environment, and none was named.',
    });
  });

  it('says so when the policy is against all that meets the needs', () => {
    expect(
      recommend(
        { callers: ['internet'], environment: 'production' },
        { policy },
      ).summary,
    ).toMatch(/the policy is against it and against everything else that does/);
  });

  it.each([
    ['zones', 'isolated StandardV2', 'isolated PremiumV2'],
    ['multi-region', 'injection-v2 PremiumV2', 'injection-internal Premium'],
    ['ddos-protection', 'isolated StandardV2', 'injection-internal Premium'],
    [
      'customer-managed-public-ip',
      'isolated StandardV2',
      'injection-external Premium',
    ],
    [
      'private-endpoints-only',
      'injection-internal Premium',
      'isolated StandardV2',
    ],
    [
      'private-developer-portal',
      'isolated StandardV2',
      'injection-internal Premium',
    ],
    [
      'web-application-firewall',
      'isolated StandardV2',
      'internal-appgw-waf Premium',
    ],
    ['forced-tunnel', 'private-endpoint Basic', 'injection-internal Premium'],
    ['nat-gateway', 'private-endpoint Basic', 'isolated StandardV2'],
    ['custom-domain', 'workspace-injection Premium', 'isolated StandardV2'],
  ] as const)(
    'with %s required is against %s, and not against %s that can still have it',
    (option, against, allowed) => {
      const found = verdicts(
        { callers: ['corporate-network'], environment: 'sandbox' },
        { environments: [{ name: 'sandbox', requiredOptions: [option] }] },
      );
      expect(found.get(against)?.verdict).toBe('against-policy');
      expect(found.get(against)?.text).toContain(`requires ${option}`);
      expect(found.get(allowed)?.verdict).toBe('allowed');
    },
  );

  it('knows what each option that a policy can require needs', () => {
    const found = verdicts(
      { callers: ['corporate-network'], environment: 'sandbox' },
      {
        environments: [
          { name: 'sandbox', requiredOptions: [...DESIGN_OPTIONS] },
        ],
      },
    );
    expect([...found.values()].map(({ verdict }) => verdict)).not.toContain(
      'allowed',
    );
  });
});
