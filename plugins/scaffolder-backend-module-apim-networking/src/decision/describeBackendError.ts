import { isError, ResponseError } from '@backstage/errors';
import { oneLine } from './describeFinding';

const WHAT_TO_DO: Record<number, string> = {
  401: 'Sign in again and run the template again.',
  403: 'Choose an owner that you are a member of, or ask whoever manages the permission policy of the portal.',
  409: 'Run the template again.',
  429: 'Run the template again later.',
};

/** An answer of a proxy can be a whole page. */
const MAX_LENGTH = 1_000;

/** Why the backend rejected a request, in its own words, and what to do. */
export function describeBackendError(error: unknown): string {
  if (!(error instanceof ResponseError)) {
    return isError(error) ? oneLine(error.message) : oneLine(String(error));
  }
  const message = sentence(oneLine(error.cause.message).slice(0, MAX_LENGTH));
  const next =
    WHAT_TO_DO[error.statusCode] ??
    (error.statusCode >= 500 ? 'Run the template again later.' : undefined);
  return next ? `${message} ${next}` : message;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
