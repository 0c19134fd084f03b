import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseClock } from './Clock';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('DatabaseClock, %s', id => {
  afterEach(() => jest.restoreAllMocks());

  it('says the same time to replicas whose own clocks are a day apart', async () => {
    const knex = await databases.init(id);
    const replicas = [0, 1].map(() => DatabaseClock.create(knex));
    const before = Date.now();
    const early = await replicas[0].now();
    jest.spyOn(Date, 'now').mockReturnValue(before + 86_400_000);
    const late = await replicas[1].now();
    expect(early).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(late >= early).toBe(true);
    expect(Date.parse(late) - Date.parse(early)).toBeLessThan(60_000);
    expect(Math.abs(Date.parse(early) - before)).toBeLessThan(60_000);
  });
});

describe('DatabaseClock', () => {
  it('says which databases it knows', () => {
    expect(() =>
      DatabaseClock.create({
        client: { config: { client: 'mysql2' } },
      } as never),
    ).toThrow('The database must be one of better-sqlite3, pg, got mysql2.');
  });
});
