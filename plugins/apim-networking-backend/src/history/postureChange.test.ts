import type { GatewayPosture } from 'backstage-plugin-apim-networking-common';
import {
  isolatedDesign,
  publicDesign,
  storedGateway,
} from '../__testUtils__/gateways';
import { postureChange, type Evaluated } from './postureChange';

const AT = '2026-11-25T00:00:00.000Z';
const POLICY = { environments: [{ name: 'production' }] };

function evaluated(
  design: unknown,
  change: Parameters<typeof storedGateway>[2] = {},
): Evaluated {
  const { posture, ...rest } = storedGateway('a', design, change);
  return { ...rest, declared: posture.declared };
}

/** The same with a waiver of one finding. */
function waived(before: Evaluated, ruleId: string): Evaluated {
  const declared = structuredClone(
    before.declared,
  ) as GatewayPosture['declared'];
  if (!declared.ok) throw new Error('cannot be understood');
  for (const finding of declared.evaluation.findings) {
    if (finding.ruleId === ruleId) finding.waiver = { id: 'w', until: AT };
  }
  return { ...before, declared, evaluatedBy: `${before.evaluatedBy}:waivers` };
}

describe('postureChange', () => {
  it('tells what a new design does to exposure, first of all', () => {
    const change = postureChange(
      evaluated(isolatedDesign()),
      evaluated(publicDesign()),
      AT,
    )!;
    expect(change).toMatchObject({
      changedAt: AT,
      because: ['design'],
      from: { exposure: 'gateway-private-portal-public', pattern: 'isolated' },
      to: { exposure: 'public', pattern: 'public', outcome: 'allowed' },
    });
    expect(change.differences[0]).toMatchObject({
      aspect: 'exposure',
      effect: 'more-exposed',
    });
  });

  it('tells of nothing when only what nobody sees has changed', () => {
    const before = evaluated(publicDesign());
    expect(
      postureChange(before, evaluated(publicDesign({ tags: { a: 'b' } })), AT),
    ).toBeUndefined();
    expect(
      postureChange(before, { ...before, evaluatedBy: 'next:policy' }, AT),
    ).toBeUndefined();
  });

  it('tells which findings came and went with another policy', () => {
    const before = evaluated(publicDesign());
    const after = evaluated(publicDesign(), {
      policy: POLICY,
      evaluatedBy: 'ruleset:other',
    });
    const introduced = postureChange(before, after, AT)!;
    expect(introduced.because).toEqual(['policy']);
    expect(introduced.differences).toEqual([]);
    expect(introduced.findings).toEqual([
      expect.objectContaining({ change: 'introduced', ruleId: 'POL-001' }),
    ]);
    expect(introduced.to.outcome).toBe('denied');
    expect(postureChange(after, before, AT)!.findings).toEqual([
      expect.objectContaining({ change: 'resolved', ruleId: 'POL-001' }),
    ]);
  });

  it('tells when a waiver begins and ends', () => {
    const before = evaluated(publicDesign(), { policy: POLICY });
    const after = waived(before, 'POL-001');
    expect(postureChange(before, after, AT)).toMatchObject({
      because: ['waiver'],
      findings: [{ change: 'waived', ruleId: 'POL-001' }],
    });
    expect(postureChange(after, before, AT)).toMatchObject({
      because: ['waiver'],
      findings: [{ change: 'waiver-ended', ruleId: 'POL-001' }],
    });
  });

  it('tells when a declaration can no longer be understood, and can be again', () => {
    const good = evaluated(publicDesign());
    const bad = evaluated({ tier: 'Gold' });
    expect(postureChange(good, bad, AT)).toMatchObject({
      from: { parsed: true },
      to: { parsed: false, exposure: 'unknown' },
      differences: [],
    });
    expect(postureChange(bad, good, AT)).toMatchObject({
      to: { parsed: true },
    });
    expect(
      postureChange(bad, evaluated({ tier: 'Silver' }), AT),
    ).toBeUndefined();
  });

  it('names every cause there is', () => {
    expect(
      postureChange(
        evaluated(isolatedDesign(), { evaluatedBy: 'one:policy' }),
        evaluated(publicDesign(), { evaluatedBy: 'two:other:waivers' }),
        AT,
      )?.because,
    ).toEqual(['design', 'ruleset', 'policy', 'waiver']);
    // As a migration leaves it.
    expect(
      postureChange(
        { ...evaluated(publicDesign()), evaluatedBy: '' },
        evaluated(publicDesign(), { policy: POLICY }),
        AT,
      )?.because,
    ).toEqual(['ruleset']);
  });
});
