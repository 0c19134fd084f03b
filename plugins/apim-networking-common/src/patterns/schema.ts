import { z } from 'zod';
import { PATTERN_NAMES, type PatternName } from './patterns';

type ObservedPattern = PatternName | 'invalid' | 'unknown';

export const patternSchema: z.ZodType<PatternName, PatternName> = z.enum(
  PATTERN_NAMES,
  {
    error: `must be one of ${PATTERN_NAMES.join(', ')}`,
  },
);

export const observedPatternSchema: z.ZodType<
  ObservedPattern,
  ObservedPattern
> = z
  .enum([...PATTERN_NAMES, 'invalid', 'unknown'])
  .describe(
    'A pattern; `invalid` where Azure has no such combination, `unknown` where it is not known',
  );
