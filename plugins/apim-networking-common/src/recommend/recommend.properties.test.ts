import fc from 'fast-check';
import { evaluateDesign } from '../evaluation';
import { capabilityMatrix, PATTERN_NAMES } from '../patterns';
import type { NetworkingPolicy } from '../policy';
import type { ComponentName, Posture } from '../posture';
import { sources } from '../sources';
import { TIER_NAMES } from '../tiers';
import type { NetworkingRequirements } from './requirements';
import { parseNetworkingRequirements } from './parseRequirements';
import { recommend } from './recommend';
import type { Reason } from './recommendation';
import {
  arbitraryRequirements,
  arbitraryStep,
} from './__testUtils__/arbitraryRequirements';
import { designOfOption } from './__testUtils__/designOfOption';
import { nameOf } from './__testUtils__/pairs';

const everyPair = TIER_NAMES.flatMap(tier =>
  PATTERN_NAMES.map(pattern => nameOf({ tier, pattern })),
).sort();

const arbitraryPolicy: fc.Arbitrary<NetworkingPolicy> = fc.record({
  environments: fc.array(
    fc.record({
      name: fc.constantFrom('production', 'staging'),
      allowedTiers: fc.option(fc.subarray([...TIER_NAMES]), {
        nil: undefined,
      }),
      allowedPatterns: fc.option(fc.subarray([...PATTERN_NAMES]), {
        nil: undefined,
      }),
    }),
    { maxLength: 2 },
  ),
});

function isWellMade({ text, sources: cited }: Reason): boolean {
  return (
    /^[A-Z0-9a-z].*\.$/.test(text) &&
    cited.length > 0 &&
    cited.every(id => id in sources)
  );
}

/** The posture of each option, made into a design. */
function posturesOf(requirements: NetworkingRequirements) {
  return recommend(requirements).options.map(option => {
    const result = evaluateDesign(designOfOption(option, requirements));
    if (!result.ok) throw new Error(`${nameOf(option)} is no design`);
    return { pair: nameOf(option), posture: result.evaluation.posture };
  });
}

function isPublic(posture: Posture, name: ComponentName): boolean {
  return posture.components.some(
    ({ component, reach }) =>
      component === name && reach.internet.access !== 'no',
  );
}

function isolates({ isolation = 'none' }: NetworkingRequirements): boolean {
  return isolation !== 'none';
}

describe('recommend, over the whole space of needs', () => {
  it('is about needs that can be read', () => {
    fc.assert(
      fc.property(arbitraryRequirements, requirements => {
        expect(parseNetworkingRequirements(requirements).ok).toBe(true);
      }),
    );
  });

  it('accounts for every pair once, ranks from 1, and cites a document for every reason', () => {
    fc.assert(
      fc.property(arbitraryRequirements, requirements => {
        const { options, excluded } = recommend(requirements);
        expect([...options, ...excluded].map(nameOf).sort()).toEqual(everyPair);
        expect(options.map(({ rank }) => rank)).toEqual(
          options.map((_, index) => index + 1),
        );
        for (const { reasonsFor, reasonsAgainst, cost } of options) {
          expect(reasonsFor.length).toBeGreaterThan(0);
          expect([...reasonsFor, ...reasonsAgainst].every(isWellMade)).toBe(
            true,
          );
          expect(cost.every(part => part.sources.length > 0)).toBe(true);
        }
        for (const { reasons } of excluded) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.every(isWellMade)).toBe(true);
        }
      }),
    );
  });

  it('is the same every time, whatever the order of a list, and leaves the needs alone', () => {
    fc.assert(
      fc.property(arbitraryRequirements, requirements => {
        const before = JSON.stringify(requirements);
        const first = recommend(requirements);
        const turned = {
          ...requirements,
          callers: requirements.callers && [...requirements.callers].reverse(),
        };
        expect(recommend(turned)).toEqual(first);
        expect(JSON.stringify(requirements)).toBe(before);
      }),
    );
  });

  it('excludes every pair that Azure does not have', () => {
    fc.assert(
      fc.property(arbitraryRequirements, requirements => {
        for (const { tier, pattern } of recommend(requirements).options) {
          expect(capabilityMatrix[pattern][tier].supported).toBe(true);
        }
      }),
    );
  });

  it('offers only what makes a design without an error, as open as the sketch says', () => {
    fc.assert(
      fc.property(arbitraryRequirements, requirements => {
        for (const option of recommend(requirements).options) {
          const result = evaluateDesign(designOfOption(option, requirements));
          const wrong = result.ok
            ? result.evaluation.findings.filter(
                ({ severity }) => severity === 'error',
              )
            : result.issues;
          expect({ option: nameOf(option), wrong }).toEqual({
            option: nameOf(option),
            wrong: [],
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets callers from the internet in, and by the firewall alone where one is wanted', () => {
    fc.assert(
      fc.property(arbitraryRequirements, requirements => {
        const internet =
          requirements.callers?.includes('internet') ||
          requirements.callers?.includes('partners');
        const filtered =
          requirements.waf || requirements.callers?.includes('partners');
        const closed = filtered || isolates(requirements);
        expect(
          posturesOf(requirements).filter(
            ({ posture: { components, edge, ...posture } }) =>
              (internet && components[0].reach.internet.access !== 'yes') ||
              (filtered &&
                (edge?.waf !== 'yes' || edge.bypassPossible !== 'no')) ||
              (closed && posture.gatewayReachableFromInternet !== 'no'),
          ),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the promises about the portal, the management plane and the way out', () => {
    fc.assert(
      fc.property(arbitraryRequirements, requirements => {
        const everything = requirements.isolation === 'everything';
        const privatePortal = everything || requirements.privateDeveloperPortal;
        const egress = requirements.backends?.some(
          backend => backend !== 'public',
        );
        expect(
          posturesOf(requirements).filter(
            ({ posture }) =>
              (privatePortal && isPublic(posture, 'developerPortal')) ||
              (everything && isPublic(posture, 'managementPlane')) ||
              (egress && posture.outboundToPrivateNetwork !== 'yes'),
          ),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never brings an excluded pair back when more is asked', () => {
    fc.assert(
      fc.property(
        arbitraryRequirements,
        arbitraryStep,
        (requirements, stricter) => {
          const before = recommend(requirements).excluded.map(nameOf);
          const after = recommend(stricter(requirements)).excluded.map(nameOf);
          expect(after).toEqual(expect.arrayContaining(before));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('hides nothing for a policy: the same pairs, those against it last and told so', () => {
    fc.assert(
      fc.property(
        arbitraryRequirements,
        arbitraryPolicy,
        (requirements, policy) => {
          const free = recommend(requirements);
          const held = recommend(requirements, { policy });
          expect(held.excluded).toEqual(free.excluded);
          const verdicts = held.options.map(option => option.policy.verdict);
          expect(verdicts).toEqual([
            ...verdicts.filter(verdict => verdict !== 'against-policy'),
            ...verdicts.filter(verdict => verdict === 'against-policy'),
          ]);
          for (const option of held.options) {
            const against = option.policy.verdict === 'against-policy';
            expect(against && option.fit !== 'possible').toBe(false);
            const result = evaluateDesign(
              designOfOption(option, requirements),
              {
                policy,
              },
            );
            if (!result.ok) throw new Error(nameOf(option));
            const rejected = result.evaluation.findings.some(({ ruleId }) =>
              /^POL-00[1-4]$/.test(ruleId),
            );
            expect(against).toBe(
              requirements.environment !== undefined && rejected,
            );
          }
        },
      ),
    );
  });
});
