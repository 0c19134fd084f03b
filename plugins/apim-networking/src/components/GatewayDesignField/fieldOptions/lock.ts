import {
  capabilityMatrix,
  patterns,
  PATTERN_NAMES,
  tiers,
  TIER_NAMES,
  type GatewayDesignInput,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';
import type { DesignDraft } from '../draft';
import type { FieldOptions } from './fieldOptions';
import { type Translate } from '../../../translation';

/** Moves a draft to what the template offers; what it offers stays. */
export function withinLock(
  draft: DesignDraft,
  options: FieldOptions,
): DesignDraft {
  const tiersOf = (pattern: PatternName) =>
    (options.tiers ?? TIER_NAMES).filter(
      tier => capabilityMatrix[pattern][tier].supported,
    );
  const offered = (options.patterns ?? PATTERN_NAMES).filter(
    pattern => tiersOf(pattern).length > 0,
  );
  const pattern = offered.includes(draft.pattern)
    ? draft.pattern
    : offered[0] ?? draft.pattern;
  const possible = tiersOf(pattern);
  // What the form starts from is meant to be used: Developer has no service level agreement.
  const tier = possible.includes(draft.tier)
    ? draft.tier
    : possible.find(name => name !== 'Developer') ?? possible[0] ?? draft.tier;
  const { environments, regions } = options;
  return {
    ...draft,
    pattern,
    tier,
    environment:
      environments?.length === 1 ? environments[0] : draft.environment,
    region:
      regions && !regions.includes(draft.region) ? regions[0] : draft.region,
  };
}

/** What the template offers, as sentences; empty where it offers everything. */
export function describeLock(t: Translate, options: FieldOptions): string[] {
  const offered = [
    ['pattern', options.patterns?.map(name => patterns[name].title)],
    ['tier', options.tiers?.map(name => tiers[name].title)],
    ['environment', options.environments],
    ['region', options.regions],
  ] as const;
  return offered.flatMap(([what, items]) =>
    items
      ? [
          t(`designField.lock.${what}`, {
            count: items.length,
            items: [...items],
          }),
        ]
      : [],
  );
}

/** A field of a design whose value the template does not offer. */
export interface OutsideOfLock {
  field: 'pattern' | 'tier' | 'environment' | 'region';
  /** What the template offers. */
  offered: readonly string[];
}

/** What of a design is outside of what the template offers. */
export function outsideOfLock(
  design: GatewayDesignInput,
  options: FieldOptions,
): OutsideOfLock[] {
  const offers = [
    ['pattern', options.patterns],
    ['tier', options.tiers],
    ['environment', options.environments],
    ['region', options.regions],
  ] as const;
  return offers.flatMap(([field, offered]) =>
    offered && !(offered as readonly string[]).includes(design[field])
      ? [{ field, offered }]
      : [],
  );
}
