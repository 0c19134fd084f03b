import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** Rejects a body with the NUL character in it, which PostgreSQL can store in no text. After {@link limitDepth}. */
export function rejectNulCharacters(): RequestHandler {
  return (req, _res, next) => {
    next(
      hasNulCharacter(req.body)
        ? new InputError(
            'Request body must not contain NUL characters (U+0000).',
          )
        : undefined,
    );
  };
}

/** Whether any text in something that is not nested deep has the NUL character in it. */
export function hasNulCharacter(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(
    ([key, item]) => key.includes('\0') || hasNulCharacter(item),
  );
}
