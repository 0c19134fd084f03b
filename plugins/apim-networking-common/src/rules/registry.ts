import { sources } from '../sources';
import type { NetworkingModel } from '../model';
import { combinationRules } from './combination';
import { dnsRules } from './dns';
import { edgeRules } from './edge';
import { compareFindings, type Finding } from './finding';
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
export const RULESET_VERSION = '2026-11-25.1';

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
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const violation of rule.check(model)) {
      findings.push(toFinding(rule, violation));
    }
  }
  return findings.length > 1 ? findings.sort(compareFindings) : findings;
}

function toFinding(rule: Rule, violation: Violation): Finding {
  const finding: Finding = {
    ruleId: rule.id,
    severity: violation.severity ?? rule.severity,
    title: rule.title,
    message: violation.message ?? rule.rationale,
    field: violation.field,
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
