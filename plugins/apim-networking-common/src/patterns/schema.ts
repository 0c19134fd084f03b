import { z } from 'zod';
import { PATTERN_NAMES } from './patterns';

export const patternSchema = z.enum(PATTERN_NAMES, {
  error: `needs one of ${PATTERN_NAMES.join(', ')}`,
});

export const observedPatternSchema = z
  .enum([...PATTERN_NAMES, 'invalid', 'unknown'])
  .describe(
    'A pattern; `invalid` where Azure has no such combination, `unknown` where it is not known',
  );
