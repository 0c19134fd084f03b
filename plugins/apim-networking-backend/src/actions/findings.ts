import type { Finding } from 'backstage-plugin-apim-networking-common';
import type { z as Z } from 'zod/v3';

/** A finding as an agent gets it. */
export function findingSchema(z: typeof Z) {
  return z.object({
    ruleId: z
      .string()
      .describe('Id of the rule, such as SUB-002, for explain-rule'),
    severity: z
      .enum(['error', 'warning', 'info'])
      .describe(
        'error: Azure rejects it, it breaks, or the policy forbids it. warning: it ought to be better. info: worth knowing.',
      ),
    title: z.string(),
    message: z.string().describe('What is wrong here and what follows from it'),
    field: z.string().describe('Path of the property in the design'),
    actual: z.string().describe('The value seen'),
    expected: z.string().describe('The value needed'),
    remedy: z.string().describe('What to do about it'),
    origin: z
      .enum(['platform', 'policy'])
      .describe('platform: Azure’s rules. policy: those of the organisation.'),
    disputed: z
      .boolean()
      .describe('Whether Microsoft’s documents disagree about it'),
    waivedUntil: z
      .string()
      .optional()
      .describe('ISO 8601. There is a waiver, and the finding denies nothing.'),
  });
}

export function toFindings(findings: readonly Finding[]) {
  return findings.map(finding => ({
    ruleId: finding.ruleId,
    severity: finding.severity,
    title: finding.title,
    message: finding.message,
    field: finding.field,
    actual: finding.actual,
    expected: finding.expected,
    remedy: finding.remedy,
    origin: finding.origin,
    disputed: finding.disputed,
    ...(finding.waiver && { waivedUntil: finding.waiver.until }),
  }));
}
