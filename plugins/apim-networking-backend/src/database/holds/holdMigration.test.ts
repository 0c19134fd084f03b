import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { recordedDecision } from '../../__testUtils__/decisions';
import { publicDesign, storedGateway } from '../../__testUtils__/gateways';
import { waiverRequest } from '../../__testUtils__/waivers';
import { DatabaseDecisionStore } from '../decisions/DatabaseDecisionStore';
import { DatabasePostureStore } from '../gateways/DatabasePostureStore';
import { DatabaseWaiverStore } from '../waivers/DatabaseWaiverStore';
import { migrationsDirectory as directory } from '../migrations/migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const RETENTION = '20261203_retention.js';
const EVALUATED_BY = '20261206_evaluated_by.js';
const MIGRATION = '20261202_gateway_holds.js';
const FINANCE = 'group:default/finance';
const PEOPLE = 'group:default/people';
const LATER = '2999-01-01T00:00:00.000Z';

describe.each(databases.eachSupportedId())(
  'the migration of who holds a name, %s',
  id => {
    it('reads it from gateways and decisions, and goes down and up with rows', async () => {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory });
      const decisions = DatabaseDecisionStore.create(knex);
      const waivers = DatabaseWaiverStore.create(knex);
      await DatabasePostureStore.create(knex).upsertGateways([
        storedGateway('one', publicDesign({ name: 'APIM-One' }), {
          owner: FINANCE,
        }),
        storedGateway('a', publicDesign({ name: 'apim-two' }), {
          owner: FINANCE,
        }),
        storedGateway('b', publicDesign({ name: 'apim-two' }), {
          owner: PEOPLE,
        }),
      ]);
      const decide = (name: string, owner: string, validUntil = LATER) =>
        decisions.insert(
          recordedDecision({
            design: { name },
            context: { owner },
            validUntil,
          }),
        );
      await decide('apim-one', PEOPLE);
      await decide('apim-two', PEOPLE);
      const first = await decide('apim-new', FINANCE);
      await decide('apim-over', FINANCE, '2026-01-01T00:00:00.000Z');
      const requests = [
        waiverRequest({ gateway: 'apim-one' }),
        waiverRequest({
          gateway: 'apim-one',
          requestedBy: 'user:default/daan',
          requestedAt: '2026-11-25T09:00:00.000Z',
        }),
        waiverRequest({ gateway: 'apim-nobody' }),
      ];
      for (const request of requests) await waivers.insert(request);
      await knex('decisions').insert({
        id: randomUUID(),
        requested_by: 'user:default/x',
        outcome: 'allowed',
        digest: 'd',
        evaluation: '{}',
        ruleset_version: '1',
        policy_digest: 'p',
        decided_at: '2026-01-01T00:00:00.000Z',
        context: '{"owner": broken',
      });

      const ids = async (table: string) =>
        (await knex(table).orderBy('id').select('id')).map(row => row.id);
      const before = [await ids('decisions'), await ids('waivers')];
      await knex.migrate.down({ directory, name: EVALUATED_BY });
      await knex.migrate.down({ directory, name: RETENTION });
      await knex.migrate.down({ directory, name: MIGRATION });
      expect(await knex.schema.hasTable('gateway_holds')).toBe(false);
      expect(await knex.schema.hasColumn('decisions', 'hold_id')).toBe(false);
      // Of two requests for the same the first one stays.
      expect(
        await knex('waivers').where({ status: 'revoked' }).select('id'),
      ).toEqual([{ id: requests[1].id }]);

      await knex.migrate.latest({ directory });
      expect([await ids('decisions'), await ids('waivers')]).toEqual(before);
      const holds = await knex('gateway_holds').orderBy('service_name');
      expect(
        holds.map(row => [row.service_name, row.entity_ref, row.owner]),
      ).toEqual([
        ['apim-new', null, FINANCE],
        ['apim-one', 'resource:default/one', FINANCE],
        // Nobody knows which of the two was first.
        ['apim-two', null, null],
      ]);
      expect(holds[0]).toMatchObject({
        decision_id: first.id,
        held_until: LATER,
      });
      const owners = async (name: string) => {
        const row = await knex('decisions').where({ gateway: name }).first();
        return (await decisions.scopedRecords([row.id])).get(row.id)!.owners;
      };
      expect(await owners('apim-one')).toEqual([FINANCE]);
      expect(await owners('apim-two')).toEqual([]);
      expect(await owners('apim-new')).toEqual([FINANCE]);
      expect(await owners('apim-over')).toEqual([FINANCE]);
      const [ofOne] = await knex('waivers').where({ id: requests[0].id });
      expect(ofOne.hold_id).toBe(holds[1].id);
      const [ofNobody] = await knex('waivers').where({ id: requests[2].id });
      expect(ofNobody.hold_id).toBeNull();
    });
  },
);
