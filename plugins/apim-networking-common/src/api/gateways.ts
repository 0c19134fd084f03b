import type { PostureDifference } from '../compare';
import type { Outcome } from '../evaluation';
import type { PatternName } from '../patterns';
import type { Exposure, Posture } from '../posture';
import type { Recommendation } from '../recommend';
import type { RuleFamily, Severity } from '../rules';
import type { Source } from '../sources';
import type { TierName } from '../tiers';

/**
 * Of the worst finding without a waiver; `none` without any. A declaration that cannot be understood counts as an error.
 *
 * @public
 */
export type WorstSeverity = Severity | 'none';

/**
 * What a table shows of one gateway of the catalog.
 *
 * @public
 */
export interface GatewayItem {
  /** `resource:default/apim-payments-prod`. */
  entityRef: string;
  title: string;
  /** Entity reference. */
  owner?: string;
  /** Entity reference. */
  system?: string;
  /** Whether the declaration can be understood. */
  understood: boolean;
  tier?: TierName;
  pattern: Posture['pattern'];
  /** The primary one, such as `westeurope`. */
  region?: string;
  environment?: string;
  exposure: Exposure;
  /** Badge text for the exposure. */
  headline: string;
  severity: WorstSeverity;
  /** How many there are; those with a waiver are counted by themselves. */
  findings: Record<Severity | 'waived', number>;
  /** When the declaration was last seen to change, ISO 8601. */
  changedAt: string;
}

/** @public */
export interface GatewayPage {
  items: GatewayItem[];
  /** Of all pages together. */
  totalItems: number;
  /** Gives the next page; left out on the last one. */
  nextCursor?: string;
}

/** @public */
export interface ValueCount {
  /** Left out for gateways that have none. */
  value?: string;
  count: number;
}

/**
 * By what gateways are counted.
 *
 * @public
 */
export const SUMMARY_FACETS = [
  'exposure',
  'pattern',
  'tier',
  'severity',
  'owner',
  'environment',
] as const;

/** @public */
export type SummaryFacet = (typeof SUMMARY_FACETS)[number];

/**
 * Counts of gateways, the highest first, at most 200 values of each.
 *
 * @public
 */
export type GatewaySummary = { totalItems: number } & Record<
  SummaryFacet,
  ValueCount[]
>;

/**
 * What was another than before: the declaration, the rules, the policy, or the waivers in force.
 *
 * @public
 */
export type ChangeCause = 'design' | 'ruleset' | 'policy' | 'waiver';

/**
 * How a gateway was, or is, in short.
 *
 * @public
 */
export interface PostureState {
  understood: boolean;
  tier?: TierName;
  pattern: Posture['pattern'];
  exposure: Exposure;
  headline: string;
  outcome?: Outcome;
}

/** @public */
export interface FindingChange {
  change: 'came' | 'went' | 'waived' | 'waiver-ended' | 'severity-changed';
  ruleId: string;
  /** As it is, or as it was where it went. */
  severity: Severity;
  title: string;
}

/**
 * One change of the posture or the findings of a gateway.
 *
 * @public
 */
export interface PostureChange {
  /** ISO 8601. */
  changedAt: string;
  because: ChangeCause[];
  from: PostureState;
  to: PostureState;
  /** The most telling first; empty where one of the two cannot be understood. */
  differences: PostureDifference[];
  findings: FindingChange[];
}

/**
 * Changes of one gateway, the latest first.
 *
 * @public
 */
export interface PostureHistoryPage {
  items: PostureChange[];
  /** Gives the next page; left out on the last one. */
  nextCursor?: string;
}

/**
 * One rule of the platform, with its sources in full.
 *
 * @public
 */
export interface RuleDescription {
  id: string;
  family: RuleFamily;
  severity: Severity;
  title: string;
  rationale: string;
  /** The tiers that it can concern; left out for all. */
  appliesTo?: TierName[];
  sources: Source[];
  remedy: string;
  /** Whether the sources disagree. */
  disputed: boolean;
  example: { good: string; bad: string };
}

/** @public */
export interface RuleList {
  rulesetVersion: string;
  /** By family. */
  items: RuleDescription[];
}

/** @public */
export interface CapabilityMatrix {
  /** Every pair of tier and pattern, by pattern. */
  items: Array<{
    tier: TierName;
    pattern: PatternName;
    supported: boolean;
    /** Why not; left out where it is supported. */
    reason?: string;
    sources: Source[];
  }>;
}

/** @public */
export interface RecommendationWithSources {
  recommendation: Recommendation;
  /** Those that the recommendation names. */
  sources: Source[];
}
