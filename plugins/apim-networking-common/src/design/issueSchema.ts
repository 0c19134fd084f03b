import { z } from 'zod';

export const designIssueSchema = z
  .strictObject({
    field: z
      .string()
      .describe(
        'Path in the design, such as `privateEndpoints[0].subnet.prefix`',
      ),
    seen: z
      .string()
      .describe('The actual value, shortened; `nothing` where there is none'),
    message: z.string().describe('What the field must be'),
  })
  .describe('One problem of an invalid design');

/**
 * One problem of an invalid design.
 *
 * @public
 */
export type DesignIssue = z.infer<typeof designIssueSchema>;
