import { z } from 'zod';
import { observedPatternSchema } from '../patterns/schema';
import { exposureSchema } from '../posture/schema';
import { SEVERITIES } from '../finding/findingSchema';
import { tierSchema } from '../tiers/schema';
import { findingCountsSchema } from './findingCounts';
import type { SummaryFacet } from './summaryFacets';

const worstSeverity = z
  .enum([...SEVERITIES, 'none'])
  .describe(
    'The highest severity of the findings without a waiver; an invalid declaration counts as an error',
  );
export const worstSeveritySchema: z.ZodType<WorstSeverity, WorstSeverity> =
  worstSeverity;

const gatewayItem = z
  .strictObject({
    entityRef: z.string().describe('Such as `resource:default/apim-orders`'),
    title: z.string(),
    owner: z.string().optional().describe('Entity reference'),
    system: z.string().optional().describe('Entity reference'),
    parsed: z.boolean().describe('Whether the declaration is valid'),
    tier: tierSchema.optional(),
    pattern: observedPatternSchema,
    region: z
      .string()
      .optional()
      .describe('The primary region, such as `westeurope`'),
    environment: z.string().optional(),
    exposure: exposureSchema,
    headline: z.string().describe('The exposure in a few words'),
    severity: worstSeveritySchema,
    findings: findingCountsSchema,
    changedAt: z
      .string()
      .describe('When the declaration was last seen to change, ISO 8601'),
  })
  .describe('A gateway in a list');
export const gatewayItemSchema: z.ZodType<GatewayItem> = gatewayItem;

const gatewayPage = z.strictObject({
  items: z.array(gatewayItemSchema),
  totalItems: z.int().describe('Of all pages together'),
  nextCursor: z.string().optional(),
});
export const gatewayPageSchema: z.ZodType<GatewayPage> = gatewayPage;

const valueCount = z.strictObject({
  value: z.string().optional().describe('Omitted for gateways that have none'),
  count: z.int(),
});
export const valueCountSchema: z.ZodType<ValueCount> = valueCount;

const counts = z.array(valueCountSchema);

const gatewaySummary = z
  .strictObject({
    totalItems: z.int(),
    ...({
      exposure: counts,
      pattern: counts,
      tier: counts,
      severity: counts,
      owner: counts,
      environment: counts,
    } satisfies Record<SummaryFacet, typeof counts>),
  })
  .describe(
    'Counts of gateways, the highest first, at most 200 values of each',
  );
export const gatewaySummarySchema: z.ZodType<GatewaySummary> = gatewaySummary;

/**
 * Of the worst finding without a waiver; `none` without any. An invalid declaration counts as an error.
 *
 * @public
 */
export type WorstSeverity = z.infer<typeof worstSeverity>;

/**
 * What a table shows of one gateway of the catalog.
 *
 * @public
 */
export interface GatewayItem extends z.infer<typeof gatewayItem> {}

/** @public */
export interface GatewayPage extends z.infer<typeof gatewayPage> {}

/** @public */
export interface ValueCount extends z.infer<typeof valueCount> {}

/**
 * Counts of gateways, the highest first, at most 200 values of each.
 *
 * @public
 */
export interface GatewaySummary extends z.infer<typeof gatewaySummary> {}
