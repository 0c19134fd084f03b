import { z } from 'zod';

const designIssue = z
  .strictObject({
    field: z
      .string()
      .describe(
        'Path in the design, such as `privateEndpoints[0].subnet.prefix`',
      ),
    actual: z
      .string()
      .describe('The actual value, shortened; `nothing` where there is none'),
    message: z.string().describe('What the field must be'),
  })
  .describe('One problem of an invalid design');
export const designIssueSchema: z.ZodType<DesignIssue> = designIssue;

/**
 * One problem of an invalid design.
 *
 * @public
 */
export interface DesignIssue extends z.infer<typeof designIssue> {}
