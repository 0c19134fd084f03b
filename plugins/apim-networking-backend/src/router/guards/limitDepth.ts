import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** A design is six deep. */
export const MAX_LEVELS = 32;

/** Rejects a body nested so deep that no function that calls itself may walk it. */
export function limitDepth(): RequestHandler {
  return (req, _res, next) => {
    next(
      isDeeper(req.body)
        ? new InputError(
            `Request body must have at most ${MAX_LEVELS} levels, got more.`,
          )
        : undefined,
    );
  };
}

/** Whether something is nested deeper than {@link MAX_LEVELS}. Calls itself never. */
export function isDeeper(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; depth <= MAX_LEVELS; depth++) {
    level = level.flatMap(value =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
