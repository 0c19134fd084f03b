import { ConfigReader } from '@backstage/config';
import { readDecisionValidity } from './readDecisionValidity';

const DAY_MS = 24 * 60 * 60 * 1000;

function read(validFor?: unknown) {
  return readDecisionValidity(
    new ConfigReader({
      apimNetworking: { decisions: { validFor: validFor as {} } },
    }),
  );
}

describe('readDecisionValidity', () => {
  it.each([
    [undefined, 30 * DAY_MS],
    [{ days: 7 }, 7 * DAY_MS],
    ['P1D', DAY_MS],
    ['12h', DAY_MS / 2],
    [{ days: 366 }, 366 * DAY_MS],
  ])('reads %j', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it('is 30 days where nothing is configured', () => {
    expect(readDecisionValidity(new ConfigReader({}))).toBe(30 * DAY_MS);
  });

  it.each([
    { days: 0 },
    { days: -1 },
    { days: 367 },
    { fortnights: 1 },
    'for ever',
    30,
    '',
    [],
  ])('rejects %j, naming the key and what it needs', value => {
    expect(() => read(value)).toThrow(
      `apimNetworking.decisions.validFor must be a duration of at most 366 days, such as { days: 30 } or P30D, got ${JSON.stringify(
        value,
      )}.`,
    );
  });
});
