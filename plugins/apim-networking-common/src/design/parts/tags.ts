import { z } from 'zod';
import { matching } from './names';

export const tagsSchema = z
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
