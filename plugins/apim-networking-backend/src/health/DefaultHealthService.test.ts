import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ScheduledTasks } from '../__testUtils__/scheduledTasks';
import { DatabaseScheduledTaskStore, UnreadableRows } from '../database';
import { migrationsDirectory } from '../database/migrations/migrate';
import { DefaultHealthService } from './DefaultHealthService';
import { readHealthSettings } from './readHealthSettings';
import { RecordingScheduler } from './RecordingScheduler';
import { WriteProbe } from './WriteProbe';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TASK = 'apim-networking-read-catalog';
const START = Date.parse('2026-11-25T00:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

describe.each(databases.eachSupportedId())('health, %s', id => {
  let knex: Knex;

  // One for all: PostgreSQL takes seconds to make another.
  beforeAll(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
  });

  async function setup() {
    await knex('scheduled_tasks').delete();
    const store = DatabaseScheduledTaskStore.create(knex);
    const world = { seconds: 0, broken: false };
    const unreadable = UnreadableRows.create();
    const clock = { now: async () => at(world.seconds) };
    const logger = mockServices.logger.mock();

    /** One process of the portal, with a scheduler of its own. */
    const replica = async (
      frequency: SchedulerServiceTaskScheduleDefinition['frequency'] = {
        minutes: 1,
      },
    ) => {
      const tasks = new ScheduledTasks();
      const scheduler = RecordingScheduler.create({
        scheduler: tasks,
        store,
        clock,
        logger,
        onTaskRun: () => {},
      });
      await scheduler.scheduleTask({
        id: TASK,
        frequency,
        timeout: { minutes: 10 },
        fn: async () => {
          if (world.broken) throw new Error('the catalog is down');
        },
      });
      const health = DefaultHealthService.create({
        store,
        clock,
        logger,
        settings: { failures: 3, lagMs: 900_000 },
        probe: WriteProbe.create({
          store,
          clock,
          now: () => world.seconds * 1000,
        }),
        unreadable,
        work: () => scheduler.work,
        startedAt: at(world.seconds),
      });
      return {
        run: () => tasks.triggerTask(TASK),
        check: () => health.check(),
      };
    };
    return { world, replica, logger, store, unreadable };
  }

  it('fails while the database takes no writes, which it tries now and then', async () => {
    const { world, replica, store } = await setup();
    const { run, check } = await replica();
    await run();
    const probe = jest.spyOn(store, 'probe');
    expect((await check()).status).toBe('ok');
    probe.mockRejectedValue(
      new Error('insert into `scheduledTasks` - disk is full'),
    );
    world.seconds = 10;
    expect((await check()).status).toBe('ok');
    expect(probe).toHaveBeenCalledTimes(1);
    world.seconds = 40;
    expect(await check()).toMatchObject({
      status: 'failing',
      reasons: ['The database takes no writes'],
    });
    probe.mockRestore();
    world.seconds = 46;
    expect((await check()).status).toBe('ok');
    expect((await store.list()).map(({ name }) => name)).toEqual([
      'read-catalog',
    ]);
  });

  it('counts rows that cannot be read, which are no failure', async () => {
    const { replica, unreadable } = await setup();
    const { check } = await replica();
    unreadable.read('decisions', 'a', () => JSON.parse('{'));
    expect(await check()).toMatchObject({
      status: 'ok',
      unreadableRows: [{ table: 'decisions', rows: 1 }],
    });
    unreadable.read('decisions', 'a', () => ({}));
    expect(await check()).not.toHaveProperty('unreadableRows');
  });

  it('fails after as many failures in a row as are allowed, on whichever replica they were', async () => {
    const { world, replica } = await setup();
    const [first, second] = [await replica(), await replica()];
    await first.run();
    world.broken = true;
    await expect(first.run()).rejects.toThrow('the catalog is down');
    await expect(second.run()).rejects.toThrow('the catalog is down');
    expect((await first.check()).status).toBe('ok');
    await expect(second.run()).rejects.toThrow('the catalog is down');
    for (const one of [first, second, await replica()]) {
      expect(await one.check()).toMatchObject({
        status: 'failing',
        reasons: ['read-catalog has failed 3 times in a row'],
        scheduledTasks: [
          { name: 'read-catalog', failures: 3, lastSucceededAt: at(0) },
        ],
      });
    }
    world.broken = false;
    await second.run();
    expect((await first.check()).status).toBe('ok');
  });

  it('fails when the work is not done at all, as when whoever did it was killed', async () => {
    const { world, replica } = await setup();
    const one = await replica();
    await one.run();
    world.seconds = 960;
    expect((await one.check()).status).toBe('ok');
    world.seconds = 961;
    expect(await one.check()).toMatchObject({
      status: 'failing',
      reasons: [
        'read-catalog was last done 961 seconds ago, at most 960 are allowed',
      ],
    });
    await one.run();
    expect(await one.check()).toMatchObject({
      status: 'ok',
      scheduledTasks: [{ lagSeconds: 0 }],
    });
  });

  it('allows what runs more rarely more time, and what has no fixed time all of it', async () => {
    const { world, replica } = await setup();
    const hourly = await replica({ hours: 1 });
    const nightly = await replica({ cron: '0 3 * * *' });
    await hourly.run();
    world.seconds = 4500;
    expect((await hourly.check()).status).toBe('ok');
    world.seconds = 4501;
    expect((await hourly.check()).status).toBe('failing');
    expect((await nightly.check()).status).toBe('ok');
    world.broken = true;
    for (let times = 0; times < 3; times++) {
      await expect(nightly.run()).rejects.toThrow();
    }
    expect((await nightly.check()).status).toBe('failing');
  });

  it('gives a portal that was off, or is new, the time to begin', async () => {
    const { world, replica } = await setup();
    await (await replica()).run();
    world.seconds = 86_400;
    const started = await replica();
    expect(await started.check()).toMatchObject({
      status: 'ok',
      scheduledTasks: [{ lagSeconds: 86_400 }],
    });
    world.seconds += 961;
    expect((await started.check()).status).toBe('failing');
  });

  it('says that the database does not answer, and neither hides nor causes a failure by it', async () => {
    const { world, replica, logger } = await setup();
    const one = await replica();
    await knex.schema.renameTable('scheduled_tasks', 'elsewhere');
    expect(await one.check()).toEqual({
      status: 'failing',
      reasons: ['The database does not answer'],
      scheduledTasks: [],
    });
    await one.run();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    world.broken = true;
    await expect(one.run()).rejects.toThrow('the catalog is down');
    await knex.schema.renameTable('elsewhere', 'scheduled_tasks');
  });
});

describe('readHealthSettings', () => {
  const read = (health: object) =>
    readHealthSettings(
      mockServices.rootConfig({ data: { apimNetworking: { health } } }),
    );

  it('reads what is allowed', () => {
    expect(read({})).toEqual({ failures: 3, lagMs: 900_000 });
    expect(read({ failures: 1, lag: { hours: 1 } })).toEqual({
      failures: 1,
      lagMs: 3_600_000,
    });
    expect(read({ lag: 'PT5M' }).lagMs).toBe(300_000);
  });

  it.each<[object, string]>([
    [{ failures: 0 }, 'failures must be a whole number of at least 1, got 0.'],
    [
      { failures: 1.5 },
      'failures must be a whole number of at least 1, got 1.5.',
    ],
    [
      { lag: { seconds: 30 } },
      'lag must be at least 120 seconds, got 30 seconds.',
    ],
    [{ lag: 'soon' }, 'lag'],
  ])('rejects %j', (health, message) => {
    expect(() => read(health)).toThrow(message);
  });
});
