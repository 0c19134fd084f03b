import type {
  Answer,
  Classification,
  Finding,
  Posture,
  RuleResult,
} from 'backstage-plugin-apim-networking-common';

/** The facts of an instance that others compare. */
export interface GatewaySummary {
  /** ARM SKU name; the name seen, for one that this ruleset does not know. */
  tier: string;
  /** Of the instance alone, whatever is in front of it. */
  pattern: Posture['instancePattern'];
  gatewayReachableFromInternet: Answer;
  outboundToPrivateNetwork: Answer;
  publicNetworkAccess: 'Enabled' | 'Disabled';
}

/** What is printed of one API Management service. */
export interface GatewayReport {
  summary: GatewaySummary;
  posture: Posture;
  confidence: Classification['confidence'];
  /** Sorted: errors first. */
  findings: Array<Omit<Finding, 'fix'>>;
  /** The rules whose result depends on a value that is not visible, with those values. */
  unknown: Array<Pick<RuleResult, 'ruleId' | 'unseen'>>;
}

/** What a classification is reported as. */
export function gatewayReport({
  posture,
  findings,
  confidence,
  results = [],
}: Pick<
  Classification,
  'posture' | 'findings' | 'confidence' | 'results'
>): GatewayReport {
  return {
    summary: {
      tier: posture.tier ?? posture.skuName,
      pattern: posture.instancePattern,
      gatewayReachableFromInternet: posture.gatewayReachableFromInternet,
      outboundToPrivateNetwork: posture.outboundToPrivateNetwork,
      publicNetworkAccess: posture.publicNetworkAccess,
    },
    posture,
    confidence,
    // A fix repairs a declared design by its path; these were read from ARM, whose paths are others.
    findings: findings.map(({ fix: _, ...finding }) => finding),
    unknown: results
      .filter(({ outcome }) => outcome === 'unknown')
      .map(({ ruleId, unseen }) => ({ ruleId, unseen })),
  };
}
