import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { clientError, RETRY_AFTER } from '../../errors';

/** Passes on of an error what the client may know. Where the answer has begun, it is broken off. */
export function answerErrors(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const answered = clientError(error, logger);
    if (!res.headersSent && answered.name === ServiceUnavailableError.name) {
      res.setHeader('Retry-After', String(RETRY_AFTER));
    }
    next(answered);
  };
}
