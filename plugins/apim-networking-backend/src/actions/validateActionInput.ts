import { InputError } from '@backstage/errors';
import { DEEPEST, isDeeper } from '../router/guards/limitDepth';
import { hasNulCharacter } from '../router/guards/rejectNulCharacters';

/**
 * Refuses what the HTTP API refuses before it looks at a body: what is nested so deep that no function that calls itself may walk it,
 * and text that PostgreSQL cannot store.
 *
 * @throws InputError
 */
export function validateActionInput(input: unknown): void {
  if (isDeeper(input)) {
    throw new InputError(
      `The input is nested too deep: needs at most ${DEEPEST} levels`,
    );
  }
  if (hasNulCharacter(input)) {
    throw new InputError(
      'The input has text with the character zero (U+0000) in it: needs text without',
    );
  }
}
