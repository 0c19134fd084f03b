import { capabilityMatrix, patterns, PATTERN_NAMES } from '../patterns';
import type { NetworkingPolicy } from '../policy';
import { tiers, TIER_NAMES } from '../tiers';
import { candidateOf, type Candidate } from './candidate';
import { costOf } from './cost';
import {
  statedRequirements,
  type NetworkingRequirements,
} from './requirements';
import { policyVerdict } from './policyVerdict';
import { reasonsAgainst } from './reasonsAgainst';
import { reasonsFor } from './reasonsFor';
import type {
  ExcludedPair,
  Fit,
  RankedOption,
  Reason,
  Recommendation,
} from './recommendation';
import { sketchOf } from './sketch';
import { surplusOf } from './surplus';
import { capabilityChecks } from './unmetCapability';
import { reachChecks } from './unmetReach';
import { burdenOf, heaviestFirst, MISMATCH } from './weighed';

/** @public */
export interface RecommendOptions {
  /** What the organisation adds. Default: nothing is against it. */
  policy?: NetworkingPolicy;
}

interface Ranked {
  option: Omit<RankedOption, 'rank' | 'fit'>;
  burden: number;
  surplus: number;
}

const checks = [...reachChecks, ...capabilityChecks];

/**
 * Which tiers and patterns meet the needs, best first, and why the others do not. Pure, and the same every time; never
 * throws for needs that {@link parseNetworkingRequirements} has read.
 *
 * Every pair of tier and pattern is in the answer. Among those that meet the needs the order is: what the policy allows,
 * what meets them without reserve, what has the fewest parts that nobody asked for, then the order of the tiers in the
 * documents, from the smallest up.
 *
 * @public
 */
export function recommend(
  requirements: NetworkingRequirements,
  options: RecommendOptions = {},
): Recommendation {
  const ranked: Ranked[] = [];
  const excluded: ExcludedPair[] = [];
  for (const tier of TIER_NAMES) {
    for (const pattern of PATTERN_NAMES) {
      const candidate = candidateOf(tier, pattern, requirements);
      const reasons = reasonsToExclude(candidate, requirements);
      if (reasons.length > 0) excluded.push({ tier, pattern, reasons });
      else ranked.push(rankedOf(candidate, requirements, options.policy));
    }
  }
  // Tiers were walked in their documented order, and the sort is stable.
  ranked.sort(
    (a, b) =>
      againstPolicy(a) - againstPolicy(b) ||
      a.burden - b.burden ||
      a.surplus - b.surplus,
  );
  const stated = statedRequirements(requirements);
  const result = ranked.map(
    (entry, index): RankedOption => ({
      ...entry.option,
      rank: index + 1,
      fit: fitOf(entry, index, stated.length > 0),
    }),
  );
  return {
    stated,
    summary: summaryOf(result, excluded, stated.length > 0),
    options: result,
    excluded,
  };
}

function reasonsToExclude(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): Reason[] {
  const { tier, pattern } = candidate;
  const capability = capabilityMatrix[pattern.name][tier.name];
  if (!capability.supported) {
    return [{ text: capability.reason, sources: capability.sources }];
  }
  return checks.flatMap(unmet => unmet(candidate, requirements) ?? []);
}

function rankedOf(
  candidate: Candidate,
  requirements: NetworkingRequirements,
  policy: NetworkingPolicy | undefined,
): Ranked {
  const surplus = surplusOf(candidate, requirements);
  const against = heaviestFirst([
    ...reasonsAgainst(candidate, requirements),
    ...surplus.reasons,
  ]);
  return {
    burden: burdenOf(against),
    surplus: surplus.count,
    option: {
      tier: candidate.tier.name,
      pattern: candidate.pattern.name,
      reasonsFor: reasonsFor(candidate, requirements),
      reasonsAgainst: against.map(({ weight, ...reason }) => reason),
      cost: costOf(candidate, requirements),
      policy: policyVerdict(candidate, requirements, policy),
      sketch: sketchOf(candidate, requirements),
    },
  };
}

function againstPolicy({ option }: Ranked): number {
  return option.policy.verdict === 'against-policy' ? 1 : 0;
}

function fitOf(entry: Ranked, index: number, stated: boolean): Fit {
  if (againstPolicy(entry) || entry.burden >= MISMATCH) return 'possible';
  return stated && index === 0 ? 'best' : 'good';
}

function summaryOf(
  options: RankedOption[],
  excluded: ExcludedPair[],
  stated: boolean,
): string {
  if (!stated) {
    return `Nothing was asked: the ${options.length} pairs of tier and pattern that can be built are ranked by the fewest parts.`;
  }
  const [first] = options;
  if (!first) {
    return 'Nothing that Azure has meets all of these needs; the reasons say which of them exclude each other.';
  }
  const name = `${patterns[first.pattern].title} on ${tiers[first.tier].title}`;
  if (first.policy.verdict === 'against-policy') {
    return `${name} meets the needs, but the policy is against it and against everything else that does.`;
  }
  const found = `${options.length} of ${
    options.length + excluded.length
  } pairs of tier and pattern can be built.`;
  return first.fit === 'best'
    ? `${name} fits best. ${found}`
    : `Nothing meets the needs without reserve; ${name} comes closest. ${found}`;
}
