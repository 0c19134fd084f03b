import { ServiceUnavailableError } from '@backstage/errors';
import { explainDatabase } from './explainDatabase';

function explain(error: unknown) {
  const next = jest.fn();
  const setHeader = jest.fn();
  explainDatabase()(error, {} as never, { setHeader } as never, next);
  return { told: next.mock.calls[0][0], setHeader };
}

describe('explainDatabase', () => {
  it.each([
    [{ code: '57P01', message: 'terminating connection' }, /57P01/],
    [{ code: '57P03', message: 'the database system is starting up' }, /57P03/],
    [{ code: '08006', message: 'connection failure' }, /08006/],
    [{ code: 'ECONNREFUSED', message: 'connect' }, /ECONNREFUSED/],
    [new Error('Connection terminated unexpectedly'), /connection was lost/],
    [
      new Error('select 1 - Connection terminated unexpectedly'),
      /\(the connection was lost\)/,
    ],
    [
      new Error('Knex: Timeout acquiring a connection. The pool is full.'),
      /connection was lost/,
    ],
  ])('says of %p that the database is away', (error, reason) => {
    const { told, setHeader } = explain(error);
    expect(told).toBeInstanceOf(ServiceUnavailableError);
    expect(told.message).toMatch(reason);
    expect(told.message).toMatch(/try again/);
    expect(setHeader).toHaveBeenCalledWith('Retry-After', '5');
  });

  it.each([
    new Error('null value in column "id"'),
    { code: '23505', message: 'duplicate key' },
    { message: 'fetch failed', cause: { code: 'ECONNREFUSED' } },
    undefined,
  ])('leaves %p as it is', error => {
    expect(explain(error).told).toBe(error);
  });
});
