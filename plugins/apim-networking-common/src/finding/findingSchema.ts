import { z } from 'zod';
import { sourceSchema } from '../sources/schema';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
const severity = z.enum(SEVERITIES);
export const severitySchema: z.ZodType<Severity, Severity> = severity;

const waiverOfFinding = z
  .strictObject({ id: z.string(), until: z.string().describe('ISO 8601') })
  .describe('The waiver in force');
export const waiverOfFindingSchema: z.ZodType<WaiverOfFinding> =
  waiverOfFinding;

const finding = z
  .strictObject({
    ruleId: z
      .string()
      .describe(
        'Stable ID of the rule, such as `SUB-002`; `POL-…` are rules of the organization’s policy',
      ),
    severity: severitySchema,
    title: z.string().describe('Short name of the problem'),
    message: z.string().describe('The problem and its effect, as a sentence'),
    field: z
      .string()
      .describe(
        'Path of the property: in the design, or in the ARM resource of a planned or observed gateway',
      ),
    actual: z.string().describe('The actual value, as text'),
    expected: z.string().describe('The expected value, as text'),
    remedy: z.string().describe('What to do'),
    fix: z
      .strictObject({
        label: z.string(),
        path: z.string(),
        value: z.unknown().describe('Any JSON value'),
      })
      .optional()
      .describe('A value that repairs a declared design'),
    sources: z.array(sourceSchema),
    disputed: z.boolean().describe('Whether the sources disagree'),
    origin: z.enum(['platform', 'policy']),
    raisedFrom: severitySchema
      .optional()
      .describe(
        'The severity that the platform gives it, where the policy raises it',
      ),
    waiver: waiverOfFindingSchema.optional(),
  })
  .describe('One violation of a rule, at one place');
export const findingSchema: z.ZodType<Finding> = finding;

/**
 * `error`: Azure rejects it, or it breaks. `warning`: it should be better, or the documents disagree. `info`: worth knowing.
 *
 * @public
 */
export type Severity = z.infer<typeof severity>;

/**
 * One violation of a rule, at one place.
 *
 * @public
 */
export interface Finding extends z.infer<typeof finding> {}

/**
 * A waiver as a finding shows it.
 *
 * @public
 */
export interface WaiverOfFinding extends z.infer<typeof waiverOfFinding> {}
