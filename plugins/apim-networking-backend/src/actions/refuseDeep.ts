import { InputError } from '@backstage/errors';
import { DEEPEST, isDeeper } from '../router/limitDepth';

/** @throws InputError for what is nested so deep that no function that calls itself may walk it */
export function refuseDeep(field: string, value: unknown): void {
  if (isDeeper(value)) {
    throw new InputError(
      `${field} is nested too deep: needs at most ${DEEPEST} levels`,
    );
  }
}
