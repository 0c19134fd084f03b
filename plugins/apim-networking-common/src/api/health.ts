import { z } from 'zod';

const statusSchema = z.enum(['ok', 'failing']);

const scheduledTaskHealth = z
  .strictObject({
    name: z.string().describe('Such as `read-catalog`'),
    status: statusSchema,
    reason: z.string().optional().describe('The problem, as a sentence'),
    failures: z.int().describe('Consecutive failures since the last success'),
    lagSeconds: z
      .int()
      .describe(
        'Since the last success, or since the start of this process where there was none',
      ),
    lastSucceededAt: z.string().optional().describe('ISO 8601'),
  })
  .describe('Health of one scheduled task, on all replicas');
export const scheduledTaskHealthSchema: z.ZodType<ScheduledTaskHealth> =
  scheduledTaskHealth;

const healthReport = z
  .strictObject({
    status: statusSchema,
    reasons: z
      .array(z.string())
      .describe('The problems, as sentences; empty where there are none'),
    scheduledTasks: z.array(scheduledTaskHealthSchema).describe('By name'),
    unreadableRows: z
      .array(z.strictObject({ table: z.string(), rows: z.int() }))
      .optional()
      .describe(
        'Rows that cannot be read and count as not stored, as far as the process that answers has met any; the log names them. They are no failure: gateways and APIs are written again with the next reading of the catalog.',
      ),
  })
  .describe('Health of the scheduled tasks and of writes to the database');
export const healthReportSchema: z.ZodType<HealthReport> = healthReport;

/**
 * Health of one kind of scheduled work, on whichever replica it runs.
 *
 * @public
 */
export interface ScheduledTaskHealth
  extends z.infer<typeof scheduledTaskHealth> {}

/**
 * Whether the scheduled work of the plugin succeeds.
 *
 * @public
 */
export interface HealthReport extends z.infer<typeof healthReport> {}
