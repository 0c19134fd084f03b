import { InputError } from '@backstage/errors';
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';

/** The largest design that the schema accepts is smaller. */
const LIMIT = '128kb';

function explanation(error: { type?: unknown; message?: unknown }) {
  switch (error?.type) {
    case 'entity.too.large':
      return `Request body must have at most ${LIMIT}, got more.`;
    case 'entity.parse.failed':
      return `The request body is not JSON: ${error.message}`;
    default:
      return undefined;
  }
}

const explain: ErrorRequestHandler = (error, _req, _res, next) => {
  const message = explanation(error);
  next(message ? new InputError(message) : error);
};

/** An empty text is not JSON, which the parser takes for an object. */
const requireContent: RequestHandler = (req, _res, next) => {
  const isEmpty =
    req.headers['content-length'] === '0' &&
    Boolean(/json/i.test(req.headers['content-type'] ?? ''));
  next(
    isEmpty
      ? new InputError('The request body must be JSON, got nothing.')
      : undefined,
  );
};

/** Reads a JSON body, and says what is wrong with one that is too large or not JSON. */
export function readJsonBody(): Array<RequestHandler | ErrorRequestHandler> {
  return [requireContent, express.json({ limit: LIMIT }), explain];
}
