import { z } from 'zod';
import type { SourceId } from './sources';

const source = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    url: z.string(),
    date: z.string().optional().describe('Date of the document, ISO 8601'),
  })
  .describe('A document that states a fact');
export const sourceSchema: z.ZodType<Source> = source;

/** Any text, because new documents are cited without a new version of the HTTP API; in code, only those that exist. */
export const sourceIdSchema = z.string() as unknown as z.ZodType<SourceId>;

/**
 * Where a fact comes from. `date` is the date that the document bears, as an ISO 8601 date, where it has one.
 *
 * @public
 */
export interface Source extends z.infer<typeof source> {}
