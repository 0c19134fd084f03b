import { patterns } from '../patterns';
import { tiers } from '../tiers';
import type { GatewayDesign } from '../design';
import type { Finding } from '../rules';
import type { EnvironmentPolicy, NetworkingPolicy } from './policy';

/**
 * What the organisation's policy says of a design. Every finding is an error: a policy only makes a verdict stricter.
 *
 * @public
 */
export function evaluatePolicy(
  design: Pick<GatewayDesign, 'environment' | 'tier' | 'pattern'>,
  policy: NetworkingPolicy,
): Finding[] {
  if (policy.environments.length === 0) return [];
  const environment = policy.environments.find(
    ({ name }) => name === design.environment,
  );
  if (!environment) {
    return [
      policyFinding({
        ruleId: 'POL-001',
        title: 'The policy does not know this environment',
        message: `The organisation’s policy has no environment “${design.environment}”.`,
        field: 'environment',
        seen: design.environment,
        needed: policy.environments.map(({ name }) => name).join(', '),
        remedy:
          'Choose one of the environments of the policy, or ask the platform team to add it.',
      }),
    ];
  }
  const findings: Finding[] = [];
  const { allowedTiers, allowedPatterns } = environment;
  if (allowedTiers && !allowedTiers.includes(design.tier)) {
    findings.push(
      policyFinding({
        ruleId: 'POL-002',
        title: 'The policy does not allow this tier',
        message: `${tiers[design.tier].title} is not allowed in ${titleOf(
          environment,
        )}.`,
        field: 'tier',
        seen: design.tier,
        needed: allowedTiers.join(', ') || 'none: no gateway is allowed here',
        remedy:
          'Choose an allowed tier, or ask the platform team for an exception.',
      }),
    );
  }
  if (allowedPatterns && !allowedPatterns.includes(design.pattern)) {
    findings.push(
      policyFinding({
        ruleId: 'POL-003',
        title: 'The policy does not allow this pattern',
        message: `The pattern “${
          patterns[design.pattern].title
        }” is not allowed in ${titleOf(environment)}.`,
        field: 'pattern',
        seen: design.pattern,
        needed:
          allowedPatterns.join(', ') || 'none: no gateway is allowed here',
        remedy:
          'Choose an allowed pattern, or ask the platform team for an exception.',
      }),
    );
  }
  return findings;
}

function titleOf(environment: EnvironmentPolicy): string {
  return environment.title ?? environment.name;
}

function policyFinding(
  finding: Omit<Finding, 'severity' | 'sources' | 'disputed' | 'origin'>,
): Finding {
  return {
    ...finding,
    severity: 'error',
    sources: [],
    disputed: false,
    origin: 'policy',
  };
}
