import { ConfigReader } from '@backstage/config';
import { readLimits } from '../limits';

/** As a portal has them that sets none. */
export const LIMITS = readLimits(new ConfigReader({}));
