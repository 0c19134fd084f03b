import fc from 'fast-check';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import {
  evaluateParsedDesign,
  type EvaluateDesignOptions,
} from '../evaluation';
import { assertGatewayDesign } from '../design';
import { exampleDesign } from '../design/exampleDesigns';
import type { NetworkingPolicy } from '../policy';
import { mayBeWaived } from './mayBeWaived';
import type { Waiver } from './waiver';

const policy: NetworkingPolicy = {
  environments: [{ name: 'staging', allowedPatterns: ['isolated'] }],
  severities: { 'TIER-013': 'error' },
};
const design = assertGatewayDesign(exampleDesign('public', 'Standard'));
const evaluation = evaluateParsedDesign(design, { policy });
const NOW = '2026-11-24T09:00:00.000Z';

function evaluatedUnder(
  waivers: Waiver[],
  of = design,
  options: EvaluateDesignOptions = { policy },
) {
  return evaluateParsedDesign(of, {
    ...options,
    waivers: { items: waivers, at: NOW },
  });
}

const waiver: Waiver = {
  id: '5d3a9a64-0000-4000-8000-000000000001',
  ruleId: 'POL-002',
  gateway: 'apim-orders',
  environment: 'staging',
  reason: 'The partner moves in March.',
  status: 'approved',
  until: '2026-12-24T09:00:00.000Z',
  requestedBy: 'user:default/mira',
  requestedAt: '2026-11-20T09:00:00.000Z',
};

const denying = evaluation.findings.find(
  ({ severity }) => severity === 'error',
)!;
const forIt = { ...waiver, ruleId: denying.ruleId };

describe('waivers', () => {
  it('allows under a waiver what the policy alone denies, and names it with its end', () => {
    expect(evaluation.outcome).toBe('denied');
    const waived = evaluatedUnder([forIt]);
    expect(waived.outcome).toBe('allowed-under-waiver');
    expect(
      waived.findings.find(({ ruleId }) => ruleId === denying.ruleId),
    ).toEqual({ ...denying, waiver: { id: waiver.id, until: waiver.until } });
    expect(evaluation.outcome).toBe('denied');
  });

  it.each<[string, Partial<Waiver>]>([
    ['is for another gateway', { gateway: 'apim-other' }],
    ['is for another environment', { environment: 'production' }],
    ['is for another rule', { ruleId: 'POL-006' }],
    ['is not approved', { status: 'requested' }],
    ['was revoked', { status: 'revoked' }],
    ['has ended', { until: NOW }],
    ['has an end that is no time', { until: 'for ever' }],
  ])('does nothing where the waiver %s', (_, change) => {
    expect(evaluatedUnder([{ ...forIt, ...change }])).toEqual(evaluation);
  });

  it('names the one that lasts longest', () => {
    const longer = { ...forIt, id: 'longer', until: '2027-01-01T00:00:00Z' };
    for (const waivers of [
      [forIt, longer],
      [longer, forIt],
    ]) {
      expect(
        evaluatedUnder(waivers).findings.find(
          ({ ruleId }) => ruleId === denying.ruleId,
        )!.waiver,
      ).toEqual({ id: 'longer', until: longer.until });
    }
  });

  it('stays denied while another error has none', () => {
    const two = evaluatedUnder([forIt], design, {
      policy: { ...policy, requiredTags: ['costCentre'] },
    });
    expect(two.outcome).toBe('denied');
  });

  it('never allows what Azure rejects, whatever is waived', () => {
    fc.assert(
      fc.property(arbitraryDesign(), any => {
        const evaluated = evaluateParsedDesign(any, { policy });
        const waivers = evaluated.findings.map(({ ruleId }, index) => ({
          ...waiver,
          id: `${index}`,
          ruleId,
          gateway: any.name.toLowerCase(),
          environment: any.environment,
        }));
        const rejected = evaluated.findings.some(
          ({ severity, origin, raisedFrom }) =>
            severity === 'error' && origin === 'platform' && !raisedFrom,
        );
        const { outcome } = evaluatedUnder(waivers, any);
        expect(outcome === 'denied').toBe(rejected);
      }),
    );
  });
});

describe('mayBeWaived', () => {
  it('is so for policy and warnings, never for what Azure rejects, nor for what is no rule', () => {
    expect(
      ['POL-001', 'POL-007', 'SUB-004', 'TIER-013'].map(mayBeWaived),
    ).toEqual([true, true, true, true]);
    expect(['TIER-001', 'PNA-001', 'POL-999', ''].map(mayBeWaived)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('stays so for a warning that the policy has raised to an error', () => {
    const developer = assertGatewayDesign({
      ...exampleDesign('public', 'Developer'),
      environment: 'production',
    });
    const strict: EvaluateDesignOptions = {
      policy: { environments: [], severities: { 'TIER-013': 'error' } },
    };
    const forRule = {
      ...waiver,
      ruleId: 'TIER-013',
      environment: 'production',
    };
    expect(evaluatedUnder([], developer, strict).outcome).toBe('denied');
    expect(evaluatedUnder([forRule], developer, strict).outcome).toBe(
      'allowed-under-waiver',
    );
  });
});
