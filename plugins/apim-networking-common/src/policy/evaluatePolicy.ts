import { patterns } from '../patterns';
import { tiers } from '../tiers';
import type { GatewayDesign } from '../design';
import type { Finding, Severity } from '../finding';
import { matchesNamingPattern } from './namingPattern';
import { missingOptions } from './requiredOptions';
import type { EnvironmentPolicy, NetworkingPolicy } from './policy';
import type { POLICY_RULE_IDS } from './policyRuleIds';

/**
 * What the organisation's policy says of a design. Every finding is an error: a policy only makes a verdict stricter.
 *
 * @public
 */
export function evaluatePolicy(
  design: GatewayDesign,
  policy: NetworkingPolicy,
): Finding[] {
  return [
    ...environmentFindings(design, policy),
    ...namingFindings(design, policy),
    ...tagFindings(design, policy),
  ];
}

const order: Severity[] = ['info', 'warning', 'error'];

/**
 * The findings with the severities that the policy raises. None is lowered.
 *
 * @public
 */
export function raiseSeverities(
  findings: Finding[],
  policy: NetworkingPolicy | undefined,
): Finding[] {
  const { severities } = policy ?? {};
  if (!severities) return findings;
  return findings.map(finding => {
    const raised = Object.prototype.hasOwnProperty.call(
      severities,
      finding.ruleId,
    )
      ? severities[finding.ruleId]
      : undefined;
    return raised && order.indexOf(raised) > order.indexOf(finding.severity)
      ? { ...finding, severity: raised, raisedFrom: finding.severity }
      : finding;
  });
}

/**
 * What the policy says of a choice of tier and pattern alone, before there is a design.
 *
 * @public
 */
export function evaluateChoice(
  choice: Pick<GatewayDesign, 'environment' | 'tier' | 'pattern'>,
  policy: NetworkingPolicy,
): Finding[] {
  const environment = environmentOf(choice, policy);
  if (environment === undefined) return unknownEnvironment(choice, policy);
  return environment === 'any' ? [] : choiceFindings(choice, environment);
}

/** `any` where the policy restricts none; undefined where it does not know the one of the design. */
function environmentOf(
  design: Pick<GatewayDesign, 'environment'>,
  { environments }: NetworkingPolicy,
): EnvironmentPolicy | 'any' | undefined {
  return environments.length === 0
    ? 'any'
    : environments.find(({ name }) => name === design.environment);
}

function unknownEnvironment(
  design: Pick<GatewayDesign, 'environment'>,
  policy: NetworkingPolicy,
): Finding[] {
  return [
    policyFinding({
      ruleId: 'POL-001',
      title: 'The policy does not know this environment',
      message: `The organisation’s policy has no environment “${design.environment}”.`,
      field: 'environment',
      actual: design.environment,
      expected: policy.environments.map(({ name }) => name).join(', '),
      remedy:
        'Choose one of the environments of the policy, or ask the platform team to add it.',
    }),
  ];
}

function environmentFindings(
  design: GatewayDesign,
  policy: NetworkingPolicy,
): Finding[] {
  const environment = environmentOf(design, policy);
  if (environment === undefined) return unknownEnvironment(design, policy);
  if (environment === 'any') return [];
  return [
    ...choiceFindings(design, environment),
    ...regionFindings(design, environment),
    ...missingOptions(design, environment.requiredOptions ?? []).map(
      ({ option, field, expected, why }) =>
        policyFinding({
          ruleId: 'POL-005',
          title: 'The policy requires an option',
          message: `In ${titleOf(
            environment,
          )} the policy requires ${option}: ${why}.`,
          field,
          actual: 'not there',
          expected,
          remedy:
            'Add the option, choose a tier and a pattern that have it, or ask the platform team for an exception.',
        }),
    ),
  ];
}

const nothing = 'none: no gateway is allowed here';

function choiceFindings(
  design: Pick<GatewayDesign, 'tier' | 'pattern'>,
  environment: EnvironmentPolicy,
): Finding[] {
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
        actual: design.tier,
        expected: allowedTiers.join(', ') || nothing,
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
        actual: design.pattern,
        expected: allowedPatterns.join(', ') || nothing,
        remedy:
          'Choose an allowed pattern, or ask the platform team for an exception.',
      }),
    );
  }
  return findings;
}

function regionFindings(
  design: GatewayDesign,
  environment: EnvironmentPolicy,
): Finding[] {
  const { allowedRegions } = environment;
  if (!allowedRegions) return [];
  return [
    { region: design.region, field: 'region' },
    ...(design.additionalLocations ?? []).map(({ region }, index) => ({
      region,
      field: `additionalLocations[${index}].region`,
    })),
  ]
    .filter(({ region }) => !allowedRegions.includes(region))
    .map(({ region, field }) =>
      policyFinding({
        ruleId: 'POL-004',
        title: 'The policy does not allow this region',
        message: `The region ${region} is not allowed in ${titleOf(
          environment,
        )}.`,
        field,
        actual: region,
        expected: allowedRegions.join(', ') || nothing,
        remedy:
          'Choose an allowed region, or ask the platform team for an exception.',
      }),
    );
}

function namingFindings(
  design: GatewayDesign,
  { naming }: NetworkingPolicy,
): Finding[] {
  if (!naming || matchesNamingPattern(design.name, naming.pattern)) {
    return [];
  }
  return [
    policyFinding({
      ruleId: 'POL-006',
      title: 'The policy wants another name',
      message:
        'The name of the gateway does not follow the organisation’s naming pattern.',
      field: 'name',
      actual: design.name,
      expected: `${naming.pattern}${
        naming.example ? `, such as ${naming.example}` : ''
      }`,
      remedy: 'Choose a name that follows the pattern.',
    }),
  ];
}

function tagFindings(
  design: GatewayDesign,
  { requiredTags = [] }: NetworkingPolicy,
): Finding[] {
  const present = Object.entries(design.tags ?? {})
    .filter(([, value]) => value.trim() !== '')
    .map(([name]) => name.toLowerCase());
  // The generated Bicep tags everything with its environment.
  present.push('environment');
  return requiredTags
    .filter(tag => !present.includes(tag.toLowerCase()))
    .map(tag =>
      policyFinding({
        ruleId: 'POL-007',
        title: 'The policy requires a tag',
        message: `The tag “${tag}” is missing.`,
        field: `tags.${tag}`,
        actual: 'nothing',
        expected: 'a value',
        remedy: `Add the tag ${tag}.`,
      }),
    );
}

function titleOf(environment: EnvironmentPolicy): string {
  return environment.title ?? environment.name;
}

function policyFinding(
  finding: Omit<
    Finding,
    'ruleId' | 'severity' | 'sources' | 'disputed' | 'origin'
  > & {
    ruleId: (typeof POLICY_RULE_IDS)[number];
  },
): Finding {
  return {
    ...finding,
    severity: 'error',
    sources: [],
    disputed: false,
    origin: 'policy',
  };
}
