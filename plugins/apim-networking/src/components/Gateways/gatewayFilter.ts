import {
  EXPOSURES,
  PATTERN_NAMES,
  TIER_NAMES,
  type Exposure,
  type Posture,
  type TierName,
  type WorstSeverity,
} from 'backstage-plugin-apim-networking-common';
import type { GatewayQuery, GatewaySort } from '../../api';

/** Which gateways are listed. What is omitted lets every gateway through. */
export interface GatewayFilter {
  exposure?: Exposure;
  severity?: WorstSeverity;
  environment?: string;
  tier?: TierName;
  pattern?: Posture['pattern'];
  /** Entity reference. */
  owner?: string;
  /** Id of a rule. */
  finding?: string;
  search?: string;
}

export const SEVERITIES: WorstSeverity[] = ['error', 'warning', 'info', 'none'];
export const PATTERNS: Posture['pattern'][] = [
  ...PATTERN_NAMES,
  'invalid',
  'unknown',
];
/** The one of a list that does not say how it is sorted is the first. */
export const SORTS: GatewaySort[] = [
  'exposure',
  'severity',
  'title',
  'changed',
];

/** Reads filter and order from an address; what is neither is omitted. */
export function viewOfSearch(search: URLSearchParams): {
  filter: GatewayFilter;
  sort: GatewaySort;
} {
  const text = (name: string) => search.get(name)?.trim() || undefined;
  const one = <T extends string>(name: string, of: readonly T[]) =>
    of.find(value => value === search.get(name));
  return {
    filter: withoutEmpty({
      exposure: one('exposure', EXPOSURES),
      severity: one('severity', SEVERITIES),
      environment: text('environment'),
      tier: one('tier', TIER_NAMES),
      pattern: one('pattern', PATTERNS),
      owner: text('owner'),
      finding: text('finding'),
      search: text('search'),
    }),
    sort: one('sort', SORTS) ?? SORTS[0],
  };
}

/** The other way round: only what filters, and an order that is not the first, is in the address. */
export function searchOfView(
  filter: GatewayFilter,
  sort: GatewaySort,
): Record<string, string> {
  return {
    ...(withoutEmpty(filter) as Record<string, string>),
    ...(sort !== SORTS[0] && { sort }),
  };
}

/** As the backend is asked, which takes several values of each. */
export function queryOf({ search, ...lists }: GatewayFilter) {
  const query = Object.fromEntries(
    Object.entries(lists)
      .filter(([, value]) => value)
      .map(([name, value]) => [name, [value]]),
  );
  return { ...query, ...(search && { search }) } as GatewayQuery;
}

export function withoutEmpty(filter: GatewayFilter): GatewayFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value),
  );
}
