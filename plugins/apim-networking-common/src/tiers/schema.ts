import { z } from 'zod';
import { TIER_NAMES } from './tiers';

export const tierSchema = z.enum(TIER_NAMES, {
  error: `needs one of ${TIER_NAMES.join(', ')}`,
});
