import type { NetworkingRequirements } from './requirements';
import { optionOf, type Pair } from './__testUtils__/pairs';

describe('what speaks against an option', () => {
  it.each<[NetworkingRequirements, Pair, RegExp]>([
    [
      { backends: ['on-premises'] },
      'isolated StandardV2',
      /name on-premises backends as a use, but as reach only one connected network and its peers/,
    ],
    [
      { callers: ['internet'] },
      'front-door-private-link PremiumV2',
      /Sources disagree whether Front Door reaches Premium v2/,
    ],
    [
      { regions: ['eastus2'] },
      'public PremiumV2',
      /were paused in eastus2 for capacity on 2026-04-24/,
    ],
    [
      { regions: ['westus3'] },
      'public PremiumV2',
      /westus3 was not on the list of regions with Premium v2/,
    ],
    [
      { callers: ['corporate-network'] },
      'public Basic',
      /Anyone on the internet can call the gateway, though none of the callers are there/,
    ],
    [
      { callers: ['corporate-network', 'internet'] },
      'public Basic',
      /no private way in: they come over the internet/,
    ],
    [
      { units: 40 },
      'public Premium',
      /31 units in each region are the default limit of Premium/,
    ],
    [
      { customDomains: 'several' },
      'public PremiumV2',
      /June 2026; the comparison of tiers of 2025-11 still says that it has one/,
    ],
    [
      { ddosProtection: true },
      'injection-internal Premium',
      /management endpoint on port 3443 only/,
    ],
    [{ zones: true }, 'public PremiumV2', /only when the instance is created/],
    [
      { largestFreeSubnet: 28 },
      'integration-v2 StandardV2',
      /a \/28 was accepted on existing subnets in 2024/,
    ],
    [{ sla: true }, 'public Consumption', /shared infrastructure/],
    [
      { backends: ['peered-network'] },
      'workspace-injection Premium',
      /of peered networks and on-premises they do not speak/,
    ],
  ])('for %j warns of %s', (requirements, pair, text) => {
    expect(
      optionOf(requirements, pair).reasonsAgainst.map(reason => reason.text),
    ).toContainEqual(expect.stringMatching(text));
  });
});
