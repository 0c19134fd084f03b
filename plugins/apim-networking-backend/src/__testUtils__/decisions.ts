import { randomUUID } from 'node:crypto';
import {
  evaluateDesign,
  type Finding,
} from 'backstage-plugin-apim-networking-common';
import type { RecordedDecision } from '../database';
import { waiversUsed } from '../service/decisions/validity';
import { publicDesign } from './gateways';

/** A decision on a public gateway, with what a test changes; its findings that have a waiver say so in `waiversUsed`. */
export function recordedDecision({
  findings,
  design = {},
  ...change
}: Partial<Omit<RecordedDecision, 'design'>> & {
  findings?: Finding[];
  design?: object;
} = {}): RecordedDecision {
  const result = evaluateDesign(publicDesign(design));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const evaluation = {
    ...result.evaluation,
    ...(findings && { findings }),
  };
  return {
    id: randomUUID(),
    outcome: evaluation.outcome,
    design: evaluation.design,
    digest: 'a'.repeat(64),
    evaluation,
    waiversUsed: waiversUsed(evaluation),
    requestedBy: 'user:default/mira',
    decidedAt: '2026-11-24T09:00:00.000Z',
    validUntil: '2026-12-24T09:00:00.000Z',
    rulesetVersion: '1',
    policyDigest: 'b'.repeat(64),
    ...change,
  };
}

/** A finding of a rule of the policy, with what a test changes. */
export function policyFinding(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'POL-002',
    severity: 'error',
    title: 'The tier is not allowed',
    message: 'It is not.',
    field: 'tier',
    actual: 'Developer',
    expected: 'Premium',
    remedy: 'Use Premium.',
    sources: [],
    disputed: false,
    origin: 'policy',
    ...change,
  };
}
