import type { PatternName } from '../patterns';
import type { SourceId } from '../sources';
import type { TierName } from '../tiers';
import type { NeedName } from './needs';

/**
 * One thing that speaks for a pair of tier and pattern, against it, or rules it out: whole sentences, with the documents
 * that say so.
 *
 * @public
 */
export interface Reason {
  text: string;
  sources: SourceId[];
  /** The need that it answers; left out where it follows from the pair alone. */
  need?: NeedName;
}

/**
 * What an option costs, in parts and without prices.
 *
 * @public
 */
export interface CostPart {
  part:
    | 'tier'
    | 'units'
    | 'zones'
    | 'workspace-gateway'
    | 'private-endpoint'
    | 'application-gateway'
    | 'front-door-premium'
    | 'ddos-plan'
    | 'public-ip'
    | 'nat-gateway';
  /** Such as `2 units of Standard v2`. */
  text: string;
  /** How many of them; left out for what is not counted. */
  count?: number;
  /** How dear it is beside others, only where a document says so. */
  level?: string;
  sources: SourceId[];
}

/**
 * What of the needs becomes the design. Names, ranges and environment are for others to add.
 *
 * @public
 */
export interface DesignSketch {
  publicNetworkAccess: 'Enabled' | 'Disabled';
  /** Scale units in each region; 0 where the tier has none. */
  units: number;
  /** Azure regions, the primary one first; empty when none was asked for. */
  regions: string[];
  /**
   * Zones that the units divide evenly by; `automatic`: they do not, Azure spreads them and nothing is set;
   * `zone-redundant`: a flag that is fixed at creation.
   */
  zones?: Array<'1' | '2' | '3'> | 'automatic' | 'zone-redundant';
  /** Whether it has a virtual network at all, and whether that exists already. */
  virtualNetwork?: 'new' | 'existing';
  /** Whether a subnet for outbound integration is added to a pattern that may have one. */
  integration: boolean;
  ownPublicIp: boolean;
  ddosProtection: boolean;
  natGateway: boolean;
  fixedOutboundIp: boolean;
  /** Left out for a workspace gateway, which has none of its own. */
  developerPortal?: 'Enabled' | 'Disabled';
  privateDeveloperPortal: boolean;
}

/**
 * What the organisation's policy says of an option. `not-evaluated`: there is no policy, or no environment was named.
 *
 * @public
 */
export interface PolicyVerdict {
  verdict: 'allowed' | 'against-policy' | 'not-evaluated';
  /** Whole sentence. */
  text: string;
}

/**
 * `best`: meets every need, with the least of what nobody asked for. `good`: meets every need. `possible`: can be built,
 * but a need is met only in part, or the policy is against it.
 *
 * @public
 */
export type Fit = 'best' | 'good' | 'possible';

/** @public */
export interface RankedOption {
  tier: TierName;
  pattern: PatternName;
  /** From 1, the best. */
  rank: number;
  fit: Fit;
  reasonsFor: Reason[];
  reasonsAgainst: Reason[];
  cost: CostPart[];
  policy: PolicyVerdict;
  sketch: DesignSketch;
}

/** @public */
export interface ExcludedPair {
  tier: TierName;
  pattern: PatternName;
  /** At least one. */
  reasons: Reason[];
}

/**
 * Every pair of tier and pattern, ranked or excluded.
 *
 * @public
 */
export interface Recommendation {
  /** The needs that were answered; environment and a single region, which say where, are not among them. */
  asked: NeedName[];
  /** One or two sentences: what came out. */
  summary: string;
  /** Best first; what is against the policy comes last. */
  options: RankedOption[];
  excluded: ExcludedPair[];
}
