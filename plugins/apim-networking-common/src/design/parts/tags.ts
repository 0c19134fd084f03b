import { z } from 'zod';
import { matching } from './names';

const record = z.record(
  matching(/^[^<>%&\\?/]{1,512}$/, '1 to 512 characters, none of <>%&\\?/'),
  z.string({ error: 'must be a text of at most 256 characters' }).max(256, {
    error: 'must be a text of at most 256 characters',
  }),
);

const MAX_TAGS = 50;
/** A record leaves this key out without a word, and two designs that differ in it would be one. */
const PROTOTYPE = '__proto__';

export const tagsSchema = z
  .custom<z.input<typeof record>>()
  .superRefine((tags, ctx) => {
    if (tags === null || typeof tags !== 'object') return;
    // Before each of them is looked at.
    if (Object.keys(tags).length > MAX_TAGS) {
      ctx.addIssue({
        code: 'custom',
        message: `must have at most ${MAX_TAGS} tags`,
      });
    }
    if (Object.prototype.hasOwnProperty.call(tags, PROTOTYPE)) {
      ctx.addIssue({
        code: 'custom',
        path: [PROTOTYPE],
        message: `must have another name than ${PROTOTYPE}`,
      });
    }
  })
  .pipe(record);
