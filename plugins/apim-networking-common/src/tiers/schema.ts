import { z } from 'zod';
import { TIER_NAMES, type TierName } from './tiers';

export const tierSchema: z.ZodType<TierName, TierName> = z.enum(TIER_NAMES, {
  error: `must be one of ${TIER_NAMES.join(', ')}`,
});
