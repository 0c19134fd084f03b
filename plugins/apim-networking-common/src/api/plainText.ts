import { z } from 'zod';

/** Text of one line, from 1 character to a maximum, without control characters. */
export function plainText(maxLength: number) {
  return (
    z
      .string()
      .min(1)
      .max(maxLength)
      // eslint-disable-next-line no-control-regex -- they are what it excludes
      .regex(/^[^\u0000-\u001f\u007f]+$/)
  );
}
