import { describePolicy } from './describePolicy';
import { english } from '../../__testUtils__/english';

describe('describePolicy', () => {
  it('names the fewer: what is allowed, or what is not', () => {
    expect(
      describePolicy(english, {
        name: 'production',
        allowedTiers: ['StandardV2', 'PremiumV2'],
        allowedPatterns: [
          'injection-internal',
          'injection-v2',
          'integration-v2',
          'private-endpoint',
          'isolated',
          'internal-appgw-waf',
          'private-endpoint-appgw-waf',
          'front-door-private-link',
          'workspace-integration',
          'workspace-injection',
        ],
      }),
    ).toBe(
      'Policy: only the tiers Standard v2 and Premium v2; not the patterns “Public” and “Injection, external”.',
    );
  });

  it('names regions and options, and what is free', () => {
    expect(
      describePolicy(english, {
        name: 'production',
        allowedRegions: ['westeurope'],
        requiredOptions: ['zones'],
      }),
    ).toBe('Policy: only the region westeurope; always zones.');
    expect(describePolicy(english, { name: 'development' })).toBe(
      'The policy allows everything here.',
    );
  });
});
