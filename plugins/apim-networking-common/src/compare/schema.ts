import { z } from 'zod';
import { callerNameSchema, componentNameSchema } from '../posture/schema';
import { POSTURE_ASPECTS } from './difference';

const postureDifference = z
  .strictObject({
    aspect: z.enum(POSTURE_ASPECTS),
    component: componentNameSchema
      .optional()
      .describe('The component that is reached, for the aspect `reach`'),
    caller: callerNameSchema
      .optional()
      .describe('Who reaches it, for the aspect `reach`'),
    from: z.string().describe('The old value, as text'),
    to: z.string().describe('The new value, as text'),
    effect: z
      .enum(['more-exposed', 'less-exposed', 'neutral', 'unknown'])
      .describe('On who can reach the gateway and its components'),
    sentence: z.string(),
  })
  .describe('One difference between two postures');
export const postureDifferenceSchema: z.ZodType<PostureDifference> =
  postureDifference;

/**
 * One difference between two postures.
 *
 * @public
 */
export interface PostureDifference extends z.infer<typeof postureDifference> {}

/**
 * What a difference does to who can reach the gateway and its components. `unknown`: one side is not known.
 *
 * @public
 */
export type ExposureEffect = PostureDifference['effect'];
