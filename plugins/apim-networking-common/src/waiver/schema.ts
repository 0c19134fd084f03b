import { z } from 'zod';
import { WAIVER_STATUSES } from './waiver';

export const waiverStatusSchema = z.enum(WAIVER_STATUSES);

const waiver = z
  .strictObject({
    id: z.string().describe('UUID'),
    ruleId: z.string().describe('Such as `POL-002`'),
    gateway: z
      .string()
      .describe('Name of the API Management service, in lower case'),
    environment: z.string(),
    reason: z.string().describe('In the words of the requester'),
    status: waiverStatusSchema,
    until: z.string().describe('When it expires, ISO 8601'),
    requestedBy: z.string().describe('Entity reference of the user'),
    requestedAt: z.string().describe('ISO 8601'),
    decidedBy: z.string().optional().describe('Who approved or rejected it'),
    decidedAt: z.string().optional().describe('ISO 8601'),
    comment: z
      .string()
      .optional()
      .describe('Of the person who approved, rejected or revoked it'),
    revokedBy: z.string().optional(),
    revokedAt: z.string().optional().describe('ISO 8601'),
    renews: z.string().optional().describe('The waiver that it renews'),
  })
  .describe('A time-limited exception from one rule for one gateway');
export const waiverSchema: z.ZodType<Waiver> = waiver;

const waiverPage = z.strictObject({
  items: z.array(waiverSchema),
  nextCursor: z.string().optional(),
});
export const waiverPageSchema: z.ZodType<WaiverPage> = waiverPage;

/**
 * A time-limited exception from one rule for one gateway. Names of API Management services are unique in all of Azure, so that a
 * gateway is named by its service, whether the catalog knows it or not.
 *
 * @public
 */
export interface Waiver extends z.infer<typeof waiver> {}

/**
 * Waivers, newest first.
 *
 * @public
 */
export interface WaiverPage extends z.infer<typeof waiverPage> {}
