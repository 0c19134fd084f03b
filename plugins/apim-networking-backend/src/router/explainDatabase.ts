import { ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';

/**
 * SQLSTATE of a connection that broke or could not be had: class 08, a server that shuts down, crashed or starts, and one with
 * too many connections. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const SQL_STATE = /^(?:08...|57P0[1-3]|53300)$/;
const NETWORK = /^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH)$/;
/** Of the driver and of Knex, which have no codes; Knex puts the statement before. */
const MESSAGE =
  /(?:^| - )(?:Connection terminated|(?:Knex: )?Timeout acquiring a connection|Client has encountered a connection error)/;

/** Answers 503 where the database is away, so that whoever asks knows to ask again. */
export function explainDatabase(): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const reason = unreachable(error);
    if (!reason) {
      next(error);
      return;
    }
    if (!res.headersSent) res.setHeader('Retry-After', '5');
    next(
      new ServiceUnavailableError(
        `The database cannot be reached (${reason}): try again in a few seconds`,
      ),
    );
  };
}

function unreachable(error: {
  code?: unknown;
  message?: unknown;
}): string | undefined {
  const code = String(error?.code ?? '');
  if (SQL_STATE.test(code) || NETWORK.test(code)) return code;
  return MESSAGE.test(String(error?.message ?? ''))
    ? 'the connection was lost'
    : undefined;
}
