import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { Knex } from 'knex';
import { recordedDecision } from '../__testUtils__/decisions';
import { waiverRequest } from '../__testUtils__/waivers';
import {
  DatabaseDecisionStore,
  DatabaseGatewayHolds,
  DatabaseRetention,
  DatabaseWaiverStore,
} from '../database';
import { endedDecisions } from '../database/records/DatabaseRetention';
import { undeclareNames } from '../database/holds';
import { migrationsDirectory } from '../database/migrations/migrate';
import { readRetention } from './readRetention';
import { retainRecords } from './retainRecords';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = '2030-01-01T00:00:00.000Z';
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const LATER = '2031-01-01T00:00:00.000Z';
const OWNER = 'group:default/a';

describe.each(databases.eachSupportedId())('retention, %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
  });

  const retain = (now = NOW) =>
    retainRecords({
      store: DatabaseRetention.create(knex),
      retention: readRetention(new ConfigReader({})),
      clock: { now: async () => now },
      logger: mockServices.logger.mock(),
    });
  const decide = (name: string, change: object = {}) =>
    DatabaseDecisionStore.create(knex).insert(
      recordedDecision({
        design: { name },
        decidedAt: LONG_AGO,
        validUntil: LONG_AGO,
        ...change,
      }),
    );
  const waive = (gateway: string, change: object = {}) =>
    DatabaseWaiverStore.create(knex).insert(
      waiverRequest({
        gateway,
        environment: 'development',
        until: LATER,
        ...change,
      }),
    );
  const remaining = async () =>
    (await knex('decisions').orderBy('gateway').select('gateway')).map(
      row => row.gateway,
    );

  it('removes decisions that ended, in batches, and none that something needs', async () => {
    for (let count = 0; count < 520; count += 1) await decide('apim-old');
    await decide('apim-valid', { validUntil: LATER });
    await decide('apim-waived');
    await waive('apim-waived');
    await decide('apim-over');
    await waive('apim-over', { until: LONG_AGO });
    // Of a held name the latest decision that allowed it stays.
    await decide('apim-held', { context: { owner: OWNER } });
    await decide('apim-held', { context: { owner: OWNER } });
    await DatabaseGatewayHolds.create(knex).declare(
      [
        {
          serviceName: 'apim-held',
          entityRef: 'resource:default/held',
          owner: OWNER,
        },
      ],
      LONG_AGO,
    );
    await retain();
    expect(await remaining()).toEqual([
      'apim-held',
      'apim-valid',
      'apim-waived',
    ]);
    const [{ count }] = await knex('decision_findings')
      .whereNotIn('decision_id', knex('decisions').select('id'))
      .count({ count: '*' });
    expect(Number(count)).toBe(0);
  });

  it('removes old messages and history, and none that is still to be sent', async () => {
    const message = (name: string, state: string, at: string) => ({
      id: name,
      message: '{}',
      state,
      happened_at: at,
      due_at: at,
      attempts: 0,
    });
    await knex('messages').insert([
      message('sent', 'sent', LONG_AGO),
      message('none', 'none', LONG_AGO),
      message('pending', 'pending', LONG_AGO),
      message('new', 'sent', NOW),
    ]);
    await knex('gateway_history').insert(
      [LONG_AGO, NOW].map(changed_at => ({
        entity_ref: 'resource:default/a',
        changed_at,
        transition: '{}',
      })),
    );
    await retain();
    expect(await knex('messages').orderBy('id').pluck('id')).toEqual([
      'new',
      'pending',
    ]);
    expect(await knex('gateway_history').pluck('changed_at')).toEqual([NOW]);
  });

  it('releases a deleted gateway’s name when nothing needs it, and not before', async () => {
    const holds = DatabaseGatewayHolds.create(knex);
    const entityRef = 'resource:default/a';
    const declared = { serviceName: 'apim-a', entityRef, owner: OWNER };
    await holds.declare([declared], LONG_AGO);
    const holder = async () => (await holds.current('apim-a', NOW))?.owner;
    await retain();
    expect(await holder()).toBe(OWNER);
    await knex.transaction(tx => undeclareNames(tx, [entityRef], LONG_AGO));
    const waiver = await waive('apim-a');
    const decision = await decide('apim-a', { validUntil: LATER });
    await retain();
    expect(await holder()).toBe(OWNER);
    await DatabaseWaiverStore.create(knex).change(
      waiver!.id,
      ['requested'],
      'rejected',
    );
    await retain();
    expect(await holder()).toBe(OWNER);
    await knex('decisions')
      .where({ id: decision.id })
      .update({ valid_until: LONG_AGO });
    await retain();
    expect(await holder()).toBeUndefined();
    // Of whom the waiver was is still known.
    const [record] = await DatabaseWaiverStore.create(knex)
      .scopedRecords([waiver!.id])
      .then(found => [...found.values()]);
    expect(record.owners).toEqual([OWNER]);
  });

  it.each([
    [
      'a gateway declares it',
      (tx: Knex.Transaction) =>
        tx('gateway_holds').update({ undeclared_since: null }),
    ],
    [
      'a decision on it is recorded',
      (tx: Knex.Transaction) => tx('decisions').update({ valid_until: LATER }),
    ],
  ])('keeps a name that is released while %s', async (_, need) => {
    const holds = DatabaseGatewayHolds.create(knex);
    const entityRef = 'resource:default/a';
    await holds.declare(
      [{ serviceName: 'apim-a', entityRef, owner: OWNER }],
      LONG_AGO,
    );
    await decide('apim-a');
    await knex.transaction(tx => undeclareNames(tx, [entityRef], LONG_AGO));
    let retained: Promise<unknown> = Promise.resolve();
    await knex.transaction(async tx => {
      await tx('gateway_holds').forUpdate().select('id');
      await need(tx);
      retained = retain();
      // Until the other one waits for the row.
      await new Promise(resolve => setTimeout(resolve, 500));
    });
    await retained;
    expect((await holds.current('apim-a', NOW))?.owner).toBe(OWNER);
  });

  it('finds what is old by an index', async () => {
    const queries = [
      endedDecisions(knex, NOW, NOW).limit(10).select('d.id'),
      knex('gateway_history')
        .where('changed_at', '<', NOW)
        .orderBy(['changed_at', 'id'])
        .limit(10)
        .select('id'),
      knex('messages')
        .where('happened_at', '<', NOW)
        .orderBy('happened_at')
        .limit(10)
        .select('id'),
    ];
    const plans = await knex.transaction(async tx => {
      if (id === 'SQLITE_3') {
        return Promise.all(
          queries.map(async query => {
            const { sql, bindings } = query.toSQL().toNative();
            const rows = await tx.raw(
              `explain query plan ${sql}`,
              bindings as never,
            );
            return rows.map((row: { detail: string }) => row.detail).join('\n');
          }),
        );
      }
      // A table of a few rows is read whole: what counts is that it need not be.
      await tx.raw('set local enable_seqscan = off');
      const texts: string[] = [];
      for (const query of queries) {
        const { rows } = await tx.raw(`explain ${query.toQuery()}`);
        texts.push(
          rows
            .map((row: Record<string, string>) => row['QUERY PLAN'])
            .join('\n'),
        );
      }
      return texts;
    });
    expect(plans[0]).toMatch(/decisions_valid_until_idx/);
    expect(plans[1]).toMatch(/gateway_history_changed_at_idx/);
    expect(plans[2]).toMatch(/messages_happened_at_idx/);
    for (const plan of plans) {
      // How PostgreSQL joins depends on how much there is.
      expect(plan).not.toMatch(
        id === 'SQLITE_3' ? /TEMP B-TREE|SCAN (?!.*INDEX)/ : /Seq Scan/,
      );
    }
  });
});

describe('readRetention', () => {
  it.each([
    ['decisions', 'soon'],
    ['messages', { days: 7 }],
    ['history', { days: -1 }],
    ['names', 'P20Y'],
  ])('rejects %s of %j', (name, value) => {
    const config = new ConfigReader({
      apimNetworking: { retention: { [name]: value } },
    });
    expect(() => readRetention(config)).toThrow(
      new RegExp(`apimNetworking.retention.${name} must be a duration of`),
    );
  });
});
