/** Somebody has reached a limit that the operator has set. Answered with 429. */
export class TooManyRequestsError extends Error {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
}
