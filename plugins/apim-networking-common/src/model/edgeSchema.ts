import { z } from 'zod';

const answer = z.enum(['yes', 'no', 'unknown']);
export const answerSchema: z.ZodType<Answer, Answer> = answer;

const edgePosture = z.strictObject({
  type: z.enum(['application-gateway', 'front-door']),
  name: z.string().optional(),
  waf: answerSchema.describe('Whether it has a web application firewall'),
  wafMode: z.enum(['Prevention', 'Detection']).optional(),
  public: answerSchema.describe('Whether it has a public frontend'),
  privateLink: z
    .enum(['approved', 'pending', 'none'])
    .optional()
    .describe('How a Front Door reaches the gateway'),
  bypassPossible: answerSchema.describe(
    'Whether clients can bypass it and call the gateway’s own public endpoint',
  ),
});
export const edgePostureSchema: z.ZodType<EdgePosture> = edgePosture;

/** @public */
export type Answer = z.infer<typeof answer>;

/**
 * What is in front of the gateway, where it is known.
 *
 * @public
 */
export interface EdgePosture extends z.infer<typeof edgePosture> {}
