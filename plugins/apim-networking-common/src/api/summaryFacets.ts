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
