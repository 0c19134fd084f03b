import type { PatternName } from '../patterns';
import type { TierName } from '../tiers';

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
}

/**
 * What an organisation adds to the platform's own rules. Without environments every environment is allowed, unrestricted;
 * with some, an environment that is not listed is denied.
 *
 * @public
 */
export interface NetworkingPolicy {
  environments: EnvironmentPolicy[];
}
