import { z } from 'zod';
import { TIER_NAMES, type TierName } from './tiers';

export const tierSchema: z.ZodType<TierName, TierName> = z.enum(TIER_NAMES, {
  error: `needs one of ${TIER_NAMES.join(', ')}`,
});
