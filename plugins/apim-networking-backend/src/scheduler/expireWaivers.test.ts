import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseWaiverStore } from '../database';
import { migrationsDirectory } from '../database/migrations/migrate';
import { waiverRequest } from '../__testUtils__/waivers';
import { expireWaivers } from './expireWaivers';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = new Date('2027-01-01T00:00:00.000Z');

describe.each(databases.eachSupportedId())('expireWaivers, %s', id => {
  it('says of each waiver that it has ended, once, and has its gateway re-evaluated', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const store = DatabaseWaiverStore.create(knex);
    const add = async (
      gateway: string,
      status: 'approved' | 'requested' | 'rejected',
      until = '2026-12-31T00:00:00.000Z',
    ) => {
      const request = waiverRequest({ gateway, until });
      await store.insert(request);
      if (status !== 'requested') {
        await store.change(request.id, ['requested'], status);
      }
      return request.id;
    };
    const ended = await add('apim-ended', 'approved');
    const forgotten = await add('apim-forgotten', 'requested');
    const rejected = await add('apim-rejected', 'rejected');
    const later = await add(
      'apim-lasting',
      'approved',
      '2027-01-02T00:00:00.000Z',
    );
    for (let index = 0; index < 120; index++) {
      await add(`apim-many-${index}`, 'approved');
    }

    const changed: string[] = [];
    const events: unknown[] = [];
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, meta }) => {
        events.push({ eventId, ...meta });
        return { success: async () => {}, fail: async () => {} };
      },
    });
    const run = () =>
      expireWaivers({
        store,
        changed: async ({ gateway }) => {
          changed.push(gateway);
        },
        auditor,
        logger: mockServices.logger.mock(),
        clock: { now: async () => NOW.toISOString() },
      });
    await Promise.all([run(), run()]);
    await run();

    const statusOf = async (waiverId: string) =>
      (await store.get(waiverId))!.status;
    expect(await statusOf(ended)).toBe('expired');
    expect(await statusOf(forgotten)).toBe('expired');
    expect(await statusOf(rejected)).toBe('rejected');
    expect(await statusOf(later)).toBe('approved');
    expect(changed).toHaveLength(121);
    expect(new Set(changed).size).toBe(121);
    expect(changed).not.toContain('apim-forgotten');
    expect(events).toHaveLength(122);
    expect(events).toContainEqual({
      eventId: 'waiver-expire',
      waiverId: ended,
      ruleId: 'POL-002',
      gateway: 'apim-ended',
      environment: 'production',
      was: 'approved',
    });
  });
});
