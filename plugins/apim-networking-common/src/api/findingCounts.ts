import { z } from 'zod';
import type { Severity } from '../finding/findingSchema';

export const findingCountsSchema: z.ZodType<
  Record<Severity | 'waived', number>
> = z
  .strictObject({
    error: z.int(),
    warning: z.int(),
    info: z.int(),
    waived: z.int(),
  } satisfies Record<Severity | 'waived', z.ZodType>)
  .describe('Numbers of findings; those with a waiver are counted separately');
