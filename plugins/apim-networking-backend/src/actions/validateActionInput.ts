import { InputError } from '@backstage/errors';
import { MAX_LEVELS, isDeeper } from '../router/guards/limitDepth';
import { hasNulCharacter } from '../router/guards/rejectNulCharacters';

/**
 * Rejects what the HTTP API rejects before it looks at a body: what is nested so deep that no function that calls itself may walk it,
 * and text that PostgreSQL cannot store.
 *
 * @throws InputError
 */
export function validateActionInput(input: unknown): void {
  if (isDeeper(input)) {
    throw new InputError(
      `Input must have at most ${MAX_LEVELS} levels, got more.`,
    );
  }
  if (hasNulCharacter(input)) {
    throw new InputError('Input must not contain NUL characters (U+0000).');
  }
}
