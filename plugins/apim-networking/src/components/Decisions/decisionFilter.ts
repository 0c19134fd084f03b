import type { Outcome } from 'backstage-plugin-apim-networking-common';
import { OUTCOMES } from './verdicts';

/** Which decisions are listed. What is omitted lets every decision through. */
export interface DecisionFilter {
  outcome?: Outcome;
  /** Only those that the reader has asked for. */
  mine?: boolean;
  environment?: string;
  /** Whole name of the API Management service. */
  gateway?: string;
}

/** Reads a filter from an address; what is no filter is omitted. */
export function filterOfSearch(search: URLSearchParams): DecisionFilter {
  const outcome = OUTCOMES.find(name => name === search.get('outcome'));
  const environment = search.get('environment')?.trim();
  const gateway = search.get('gateway')?.trim();
  return {
    ...(outcome && { outcome }),
    ...(search.get('mine') === 'true' && { mine: true }),
    ...(environment && { environment }),
    ...(gateway && { gateway }),
  };
}

/** The other way round: only what filters is in the address. */
export function searchOfFilter(filter: DecisionFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value)
      .map(([name, value]) => [name, String(value)]),
  );
}
