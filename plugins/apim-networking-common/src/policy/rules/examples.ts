import { design, type RuleExample } from '../../rules/examples/example';

type Policy = Record<string, unknown>;

const staging = (settings: Policy): Policy => ({
  environments: { staging: settings },
});

/** What violates each rule of the policy, and the closest that does not, under one policy. */
export const policyExamples: Readonly<Record<string, readonly RuleExample[]>> =
  {
    'POL-001': [
      {
        bad: design('public', 'Basic', { environment: 'sandbox' }),
        good: design('public', 'Basic'),
        at: 'environment',
        policy: staging({ title: 'Staging' }),
      },
    ],
    'POL-002': [
      {
        bad: design('public', 'Basic'),
        good: design('public', 'StandardV2'),
        at: 'tier',
        policy: staging({ allowedTiers: ['StandardV2', 'PremiumV2'] }),
      },
    ],
    'POL-003': [
      {
        bad: design('public', 'StandardV2'),
        good: design('isolated', 'StandardV2'),
        at: 'pattern',
        policy: staging({ allowedPatterns: ['isolated'] }),
      },
    ],
    'POL-004': [
      {
        bad: design('public', 'Basic', { region: 'eastus' }),
        good: design('public', 'Basic'),
        at: 'region',
        policy: staging({ allowedRegions: ['swedencentral'] }),
      },
    ],
    'POL-005': [
      {
        bad: design('public', 'PremiumV2'),
        good: design('public', 'PremiumV2', { zoneRedundant: true }),
        at: 'zones',
        policy: staging({ requiredOptions: ['zones'] }),
      },
    ],
    'POL-006': [
      {
        bad: design('public', 'Basic', { name: 'orders' }),
        good: design('public', 'Basic'),
        at: 'name',
        policy: {
          naming: { pattern: 'apim-[a-z]+', example: 'apim-orders' },
        },
      },
    ],
    'POL-007': [
      {
        bad: design('public', 'Basic'),
        good: design('public', 'Basic', { tags: { costCenter: '4711' } }),
        at: 'tags.costCenter',
        policy: { requiredTags: ['costCenter'] },
      },
    ],
  };
