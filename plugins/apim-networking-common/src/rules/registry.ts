import { sources } from '../sources';
import { armPlaceOf } from '../arm/ArmLocation';
import type { NetworkingModel } from '../model';
import { textOfPlace } from '../model/place';
import { combinationRules } from './combination';
import { dnsRules } from './dns';
import { edgeRules } from './edge';
import {
  compareFindings,
  type ArmFinding,
  type Finding,
  type Severity,
} from './finding';
import { hostNameRules } from './hostName';
import { multiRegionRules } from './multiRegion';
import { networkSecurityGroupRules } from './networkSecurityGroup';
import { outboundRules } from './outbound';
import { privateEndpointRules } from './privateEndpoint';
import { publicIpRules } from './publicIp';
import { publicNetworkAccessRules } from './publicNetworkAccess';
import { routeRules } from './route';
import type { Rule, Violation } from './rule';
import { subnetDelegationRules } from './subnetDelegation';
import { subnetPlacementRules } from './subnetPlacement';
import { subnetSizeRules } from './subnetSize';
import { tierRules } from './tier';
import { tierChangeRules } from './tierChange';
import { workspaceGatewayRules } from './workspaceGateway';

/**
 * Version of the ruleset: it changes whenever a rule or the posture does, so that stored verdicts are made again.
 *
 * @public
 */
export const RULESET_VERSION = '2026-11-30.2';

/**
 * Every rule of the platform, by family.
 *
 * @public
 */
export const rules: readonly Rule[] = [
  ...tierRules,
  ...tierChangeRules,
  ...combinationRules,
  ...subnetSizeRules,
  ...subnetDelegationRules,
  ...subnetPlacementRules,
  ...publicNetworkAccessRules,
  ...privateEndpointRules,
  ...publicIpRules,
  ...multiRegionRules,
  ...edgeRules,
  ...networkSecurityGroupRules,
  ...routeRules,
  ...dnsRules,
  ...hostNameRules,
  ...outboundRules,
  ...workspaceGatewayRules,
];

/** Every rule on one model; sorted, errors first. */
export function checkRules(model: NetworkingModel): Finding[] {
  return checkEach(model, toFinding);
}

/** The same for what was read from ARM: each finding with the resource that it is about. */
export function checkArmRules(model: NetworkingModel): ArmFinding[] {
  return checkEach(model, (rule, violation) => {
    const finding: ArmFinding = toFinding(rule, violation);
    const { field } = violation;
    if (typeof field !== 'string' && field.arm) {
      finding.place = armPlaceOf(field.arm);
    }
    return finding;
  });
}

function checkEach<T extends Finding>(
  model: NetworkingModel,
  findingOf: (rule: Rule, violation: Violation) => T,
): T[] {
  const findings: T[] = [];
  for (const rule of rules) {
    for (const violation of bounded(rule, rule.check(model))) {
      findings.push(findingOf(rule, violation));
    }
  }
  return findings.length > 1 ? findings.sort(compareFindings) : findings;
}

/**
 * How many findings one rule can have in an evaluation: what is stored, shown and sent of a design does not grow with it.
 *
 * @public
 */
export const MAX_FINDINGS_PER_RULE = 20;

const SEVERITY_ORDER: Severity[] = ['info', 'warning', 'error'];

/** The worst places first kept; the last finding counts the others, and is as severe as the worst of them. */
function bounded(rule: Rule, violations: Violation[]): Violation[] {
  if (violations.length <= MAX_FINDINGS_PER_RULE) return violations;
  const rank = ({ severity = rule.severity }: Violation) =>
    SEVERITY_ORDER.indexOf(severity);
  const worstFirst = [...violations].sort((a, b) => rank(b) - rank(a));
  const kept = worstFirst.slice(0, MAX_FINDINGS_PER_RULE - 1);
  const [first, ...others] = worstFirst.slice(MAX_FINDINGS_PER_RULE - 1);
  return [
    ...kept,
    {
      ...first,
      fix: undefined,
      seen: `${first.seen}; and ${others.length} more places where the rule is broken`,
    },
  ];
}

function toFinding(rule: Rule, violation: Violation): Finding {
  const finding: Finding = {
    ruleId: rule.id,
    severity: violation.severity ?? rule.severity,
    title: rule.title,
    message: violation.message ?? rule.rationale,
    field: textOfPlace(violation.field),
    seen: violation.seen,
    needed: violation.needed,
    remedy: violation.remedy ?? rule.remedy,
    sources: rule.sources.map(id => sources[id]),
    disputed: rule.disputed ?? false,
    origin: 'platform',
  };
  if (violation.fix) finding.fix = violation.fix;
  return finding;
}
