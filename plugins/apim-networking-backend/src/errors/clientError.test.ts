import { mockServices } from '@backstage/backend-test-utils';
import {
  ConflictError,
  InputError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { TooManyRequestsError } from '../limits';
import { clientError } from './clientError';

const STATEMENT = "select * from `waivers` where `gateway` = 'secret' - ";
const logged = jest.fn();
const logger = mockServices.logger.mock({ error: logged });

function failure(code: string | undefined, message: string): Error {
  return Object.assign(new Error(`${STATEMENT}${message}`), {
    ...(code && { code }),
    detail: 'secret',
    cause: new Error('secret'),
  });
}

beforeEach(() => logged.mockReset());

describe('clientError', () => {
  it.each([
    ['SQLITE_BUSY', 'database is locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'database is locked'],
    ['SQLITE_LOCKED', 'database table is locked'],
    ['SQLITE_FULL', 'database or disk is full'],
    ['SQLITE_READONLY', 'attempt to write a readonly database'],
    ['SQLITE_READONLY_DBMOVED', 'attempt to write a readonly database'],
    ['SQLITE_IOERR_WRITE', 'disk I/O error'],
    ['SQLITE_CANTOPEN', 'unable to open database file'],
    ['08006', 'connection failure'],
    ['08P01', 'protocol violation'],
    ['25006', 'cannot execute INSERT in a read-only transaction'],
    ['40P01', 'deadlock detected'],
    ['53100', 'could not extend file'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['57P01', 'terminating connection'],
    ['57P05', 'idle session timeout'],
    ['ECONNREFUSED', 'connect 10.1.2.3:5432'],
    ['ENOSPC', 'no space left on device'],
    [undefined, 'Connection terminated unexpectedly'],
    [undefined, 'Knex: Timeout acquiring a connection. The pool is full.'],
  ])('answers 503 to %s, without what the driver says', (code, message) => {
    const answer = clientError(failure(code, message), logger);
    expect(answer.name).toBe(ServiceUnavailableError.name);
    expect(JSON.stringify([answer, answer.message, answer.stack])).not.toMatch(
      /select|secret|10\.1|src/,
    );
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it.each([
    failure('SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE constraint failed: secret'),
    failure('23505', 'duplicate key value secret'),
    failure('SQLITE_CORRUPT', 'database disk image is malformed'),
    new SyntaxError('Unexpected token s in JSON: secret /srv/portal/src/x.ts'),
    Object.assign(new Error('secret'), { statusCode: 404 }),
    'secret',
    undefined,
    { message: 'secret' },
  ])('answers an id and nothing else to %p', error => {
    const answer = clientError(error, logger);
    const [id] = answer.message.match(/[0-9a-f-]{36}/) ?? [];
    expect(answer.name).toBe('InternalServerError');
    expect(JSON.stringify([answer, answer.message])).not.toMatch(
      /select|secret/,
    );
    expect(answer.stack).toBeUndefined();
    expect(answer.cause).toBeUndefined();
    expect(logged.mock.calls[0][0]).toContain(id);
  });

  it('answers 503 where another service fails', async () => {
    const response = new Response('secret', { status: 502 });
    const upstream = await ResponseError.fromResponse(response as never);
    const away = Object.assign(new TypeError('fetch failed'), {
      cause: { code: 'ECONNREFUSED' },
    });
    for (const error of [upstream, away]) {
      const answer = clientError(error, logger);
      expect(answer.name).toBe(ServiceUnavailableError.name);
      expect(answer.message).not.toContain('secret');
    }
  });

  it.each([
    new InputError('name must be text, got 1.', new Error('secret')),
    new NotFoundError('There is no decision "x"'),
    new ConflictError('There is one already'),
  ])('passes on %p without its cause', error => {
    const answer = clientError(error, logger);
    expect([answer.name, answer.message, answer.cause]).toEqual([
      error.name,
      error.message.split(';')[0],
      undefined,
    ]);
    expect(answer).not.toHaveProperty('statusCode');
    expect(logged).not.toHaveBeenCalled();
  });

  it('passes on a status of a request that is wrong or too much', () => {
    const tooMany = clientError(new TooManyRequestsError('Wait.'), logger);
    expect(tooMany).toMatchObject({ message: 'Wait.', statusCode: 429 });
    const media = Object.assign(new Error('unsupported charset'), {
      status: 415,
      expose: true,
    });
    expect(clientError(media, logger)).toMatchObject({ statusCode: 415 });
  });
});
