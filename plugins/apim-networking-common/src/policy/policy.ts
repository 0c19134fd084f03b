import type { PatternName } from '../patterns';
import type { TierName } from '../tiers';

/**
 * Options that a policy can require, by what an engineer calls them.
 *
 * @public
 */
export const DESIGN_OPTIONS = [
  'zones',
  'multi-region',
  'ddos-protection',
  'private-endpoints-only',
  'private-developer-portal',
  'web-application-firewall',
  'own-public-ip',
  'forced-tunnel',
  'nat-gateway',
  'custom-domain',
] as const;

/** @public */
export type DesignOption = (typeof DESIGN_OPTIONS)[number];

/**
 * What an organisation allows in one environment. A list that is left out allows everything.
 *
 * @public
 */
export interface EnvironmentPolicy {
  /** Name as in a design's `environment`, such as `production`. */
  name: string;
  title?: string;
  allowedTiers?: TierName[];
  allowedPatterns?: PatternName[];
  /** Normalized, such as `westeurope`; of every location. */
  allowedRegions?: string[];
  /** What every design must have. */
  requiredOptions?: DesignOption[];
}

/**
 * How long a waiver lasts at most, where the policy does not say.
 *
 * @public
 */
export const DEFAULT_WAIVER_DAYS = 90;

/**
 * What an organisation adds to the platform's own rules. Without environments every environment is allowed, unrestricted;
 * with some, an environment that is not listed is denied. A policy can only make a verdict stricter.
 *
 * @public
 */
export interface NetworkingPolicy {
  environments: EnvironmentPolicy[];
  /** Severities raised, by rule id; one that the platform evaluates harder already stays. */
  severities?: Record<string, 'error' | 'warning'>;
  /** What the name of a gateway looks like. */
  naming?: {
    /** Regular expression, in the syntax of RE2, that the whole name must match. */
    pattern: string;
    example?: string;
  };
  /** Names of Azure tags that every design must have, without regard to case. */
  requiredTags?: string[];
  /** Exceptions from rules. */
  waivers?: {
    /** Left out: {@link DEFAULT_WAIVER_DAYS}. */
    maximumDays?: number;
  };
}
