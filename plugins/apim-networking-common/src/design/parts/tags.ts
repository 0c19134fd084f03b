import { z } from 'zod';
import { matching } from './names';

const record = z
  .record(
    matching(
      /^[^<>%&\\?/]{1,512}$/,
      'tag names of 1 to 512 characters, none of <>%&\\?/',
    ),
    z.string({ error: 'needs a text of at most 256 characters' }).max(256, {
      error: 'needs a text of at most 256 characters',
    }),
  )
  .refine(tags => Object.keys(tags).length <= 50, {
    error: 'needs at most 50 tags',
  });

/** A record leaves this key out without a word, and two designs that differ in it would be one. */
const PROTOTYPE = '__proto__';

export const tagsSchema = z
  .custom<z.input<typeof record>>()
  .superRefine((tags, ctx) => {
    if (
      tags !== null &&
      typeof tags === 'object' &&
      Object.prototype.hasOwnProperty.call(tags, PROTOTYPE)
    ) {
      ctx.addIssue({
        code: 'custom',
        path: [PROTOTYPE],
        message: `needs another name than ${PROTOTYPE}`,
      });
    }
  })
  .pipe(record);
