import { z } from 'zod';
import { observedPatternSchema } from '../patterns/schema';
import { exposureSchema } from '../posture/schema';
import { severitySchema } from '../rules/findingSchema';
import { tierSchema } from '../tiers/schema';
import { findingCountsSchema } from './findingCounts';
import type { SummaryFacet } from './summaryFacets';

export const worstSeveritySchema = z
  .enum([...severitySchema.options, 'none'])
  .describe(
    'The highest severity of the findings without a waiver; an invalid declaration counts as an error',
  );

export const gatewayItemSchema = z
  .strictObject({
    entityRef: z.string().describe('Such as `resource:default/apim-orders`'),
    title: z.string(),
    owner: z.string().optional().describe('Entity reference'),
    system: z.string().optional().describe('Entity reference'),
    understood: z.boolean().describe('Whether the declaration is valid'),
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

export const gatewayPageSchema = z.strictObject({
  items: z.array(gatewayItemSchema),
  totalItems: z.int().describe('Of all pages together'),
  nextCursor: z.string().optional(),
});

export const valueCountSchema = z.strictObject({
  value: z.string().optional().describe('Omitted for gateways that have none'),
  count: z.int(),
});

const counts = z.array(valueCountSchema);

export const gatewaySummarySchema = z
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

/**
 * Of the worst finding without a waiver; `none` without any. An invalid declaration counts as an error.
 *
 * @public
 */
export type WorstSeverity = z.infer<typeof worstSeveritySchema>;

/**
 * What a table shows of one gateway of the catalog.
 *
 * @public
 */
export type GatewayItem = z.infer<typeof gatewayItemSchema>;

/** @public */
export type GatewayPage = z.infer<typeof gatewayPageSchema>;

/** @public */
export type ValueCount = z.infer<typeof valueCountSchema>;

/**
 * Counts of gateways, the highest first, at most 200 values of each.
 *
 * @public
 */
export type GatewaySummary = z.infer<typeof gatewaySummarySchema>;
