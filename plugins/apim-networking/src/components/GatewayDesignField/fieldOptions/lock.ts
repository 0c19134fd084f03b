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
export function describeLock(options: FieldOptions): string[] {
  return [
    only(
      'pattern',
      options.patterns?.map(name => patterns[name].title),
    ),
    only(
      'tier',
      options.tiers?.map(name => tiers[name].title),
    ),
    only('environment', options.environments),
    only('region', options.regions),
  ].filter(sentence => sentence !== undefined);
}

function only(noun: string, items: string[] | undefined): string | undefined {
  if (!items) return undefined;
  return items.length === 1
    ? `This template makes gateways of one ${noun} only: ${items[0]}.`
    : `This template offers the ${noun}s ${items.slice(0, -1).join(', ')} and ${
        items[items.length - 1]
      } only.`;
}

/** What of a design is outside of what the template offers: field, value seen, value needed. */
export function outsideOfLock(
  design: GatewayDesignInput,
  options: FieldOptions,
): string[] {
  const check = (
    field: 'pattern' | 'tier' | 'environment' | 'region',
    allowed: readonly string[] | undefined,
  ) =>
    allowed && !allowed.includes(design[field])
      ? [
          `${field} is ${JSON.stringify(
            design[field],
          )}: this template offers ${allowed.join(', ')}`,
        ]
      : [];
  return [
    ...check('pattern', options.patterns),
    ...check('tier', options.tiers),
    ...check('environment', options.environments),
    ...check('region', options.regions),
  ];
}
