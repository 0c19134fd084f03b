import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  NotModifiedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { TooManyRequestsError } from '../limits';
import { isDatabaseFailure } from './databaseFailure';

/** Errors that are thrown for whoever asks, in words that they may read. */
const SAID = [
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  NotModifiedError,
  ServiceUnavailableError,
  TooManyRequestsError,
].map(({ name }) => name);

/** Seconds. */
export const RETRY_AFTER = 5;

/**
 * The part of an error that a client gets: what is meant for it as it is, and nothing of any other. Statements, values, paths, hosts and stacks
 * go to the log, under an id that the client gets.
 */
export function clientError(error: unknown, logger: LoggerService): Error {
  if (isDatabaseFailure(error)) {
    logger.error('The database cannot serve a request', asError(error));
    return forClient(
      new ServiceUnavailableError(
        'The database cannot serve the request now. Try again in a few seconds.',
      ),
    );
  }
  if (error instanceof Error && SAID.includes(error.name)) {
    return forClient(error);
  }
  const status = clientStatus(error);
  if (status !== undefined) return forClient(error as Error, status);
  if (isUpstreamFailure(error)) {
    logger.error('Another service cannot serve a request', asError(error));
    return forClient(
      new ServiceUnavailableError(
        'A service that the portal needs does not answer. Try again in a few seconds.',
      ),
    );
  }
  const id = randomUUID();
  logger.error(`Unexpected error ${id}`, asError(error));
  const unexpected = new Error(
    `Something unexpected went wrong. Give the operator of the portal this id, by which the log has the details: ${id}`,
  );
  unexpected.name = 'InternalServerError';
  return forClient(unexpected);
}

/** Name and message alone: cause, stack and whatever a driver has put there would go out, too. */
function forClient(error: Error, statusCode?: number): Error {
  const { name } = error;
  const plain = new Error(messageOf(error));
  plain.name = name;
  plain.stack = undefined;
  const status =
    statusCode ??
    (name === TooManyRequestsError.name
      ? (error as { statusCode?: number }).statusCode
      : undefined);
  return status === undefined
    ? plain
    : Object.assign(plain, { statusCode: status });
}

/** The errors of Backstage write their cause behind their message. */
function messageOf({ message, cause }: Error): string {
  if (cause === undefined) return message;
  const end = message.indexOf('; caused by ');
  return end < 0 ? message : message.slice(0, end);
}

/** Of what Express and its parsers say of a request that is wrong. */
function clientStatus(error: unknown): number | undefined {
  const { status, expose } = (error ?? {}) as {
    status?: unknown;
    expose?: unknown;
  };
  const isMeant = expose === true || error instanceof URIError;
  return isMeant && typeof status === 'number' && status >= 400 && status < 500
    ? status
    : undefined;
}

/** The catalog or another plugin that fails, or that cannot be reached. */
function isUpstreamFailure(error: unknown): boolean {
  const { name, statusCode, message, cause } = (error ?? {}) as {
    name?: unknown;
    statusCode?: unknown;
    message?: unknown;
    cause?: unknown;
  };
  return (
    (name === 'ResponseError' && Number(statusCode) >= 500) ||
    (message === 'fetch failed' && isDatabaseFailure(cause))
  );
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(JSON.stringify(error));
}
