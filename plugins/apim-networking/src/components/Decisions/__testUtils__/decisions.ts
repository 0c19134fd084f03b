import {
  evaluateDesign,
  type Decision,
  type DecisionItem,
  type GatewayDesignInput,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';

export const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 3600_000).toISOString();

export const isolated: GatewayDesignInput = {
  name: 'apim-payments',
  environment: 'production',
  tier: 'StandardV2',
  units: 2,
  region: 'swedencentral',
  pattern: 'isolated',
  virtualNetwork: { name: 'vnet-payments', addressSpace: ['10.20.0.0/16'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
  privateEndpoints: [{ subnet: { name: 'snet-pep', prefix: '10.20.2.0/27' } }],
};

/** Denied by the policy alone, so that a waiver can be asked for. */
export const open: GatewayDesignInput = {
  name: 'apim-payments',
  environment: 'production',
  tier: 'StandardV2',
  region: 'swedencentral',
  pattern: 'public',
};

export const policy: NetworkingPolicy = {
  environments: [
    { name: 'production', allowedPatterns: ['isolated'] },
    { name: 'staging' },
  ],
};

/** A decision as the backend makes it, by the real rules, and under waivers from the given rules. */
export function decide(
  input: GatewayDesignInput,
  options: { waived?: string[]; changes?: Partial<Decision> } = {},
): Decision {
  const waivers = (options.waived ?? []).map(ruleId => ({
    id: `waiver-${ruleId}`,
    ruleId,
    gateway: input.name,
    environment: input.environment,
    reason: 'The partner moves in March.',
    status: 'approved' as const,
    until: inDays(10.2),
    requestedBy: 'user:default/daan',
    requestedAt: inDays(-3),
  }));
  const result = evaluateDesign(input, {
    policy,
    waivers: { items: waivers, at: new Date().toISOString() },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { evaluation } = result;
  return {
    id: '7c6e1d52-0000-4000-8000-000000000001',
    outcome: evaluation.outcome,
    design: evaluation.design,
    digest: 'd1'.repeat(32),
    evaluation,
    waiversUsed: waivers.map(({ id, ruleId, until }) => ({
      id,
      ruleId,
      until,
    })),
    requestedBy: 'user:default/mira',
    decidedAt: inDays(-2),
    validUntil: inDays(20.2),
    valid: true,
    rulesetVersion: '1.4.0',
    policyDigest: 'e2'.repeat(32),
    ...options.changes,
  };
}

/** What the list has of a decision. */
export function itemOf(decision: Decision): DecisionItem {
  const { design, evaluation, ...rest } = decision;
  const { id, outcome, digest, waiversUsed, context, requestedBy } = rest;
  const { decidedAt, validUntil, valid, endedBy } = rest;
  const count = (severity: string) =>
    evaluation.findings.filter(
      finding => finding.severity === severity && !finding.waiver,
    ).length;
  return {
    id,
    outcome,
    digest,
    waiversUsed,
    ...(context && { context }),
    requestedBy,
    decidedAt,
    validUntil,
    valid,
    ...(endedBy && { endedBy }),
    gateway: design.name.toLowerCase(),
    environment: design.environment,
    tier: design.tier,
    pattern: design.pattern,
    findings: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      waived: evaluation.findings.filter(({ waiver }) => waiver).length,
    },
  };
}
