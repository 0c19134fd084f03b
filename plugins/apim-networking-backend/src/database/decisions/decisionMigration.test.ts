import { TestDatabases } from '@backstage/backend-test-utils';
import { policyFinding, recordedDecision } from '../../__testUtils__/decisions';
import { DatabaseDecisionStore } from './DatabaseDecisionStore';
import { migrationsDirectory as directory } from '../migrations/migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const EVALUATED_BY = '20261206_evaluated_by.js';
const MIGRATION = '20261126_decision_questions.js';
/** Change what that one makes, and go down first. */
const PENDING = '20261204_pending_decisions.js';
const RETENTION = '20261203_retention.js';
const GATEWAY_HOLDS = '20261202_gateway_holds.js';

/** What a row had before there were questions about decisions. */
const EARLIER = [
  'id',
  'requested_by',
  'idempotency_key',
  'outcome',
  'digest',
  'evaluation',
  'ruleset_version',
  'policy_digest',
  'decided_at',
];

describe.each(databases.eachSupportedId())(
  'the migration of decisions, %s',
  id => {
    it('fills in what can be asked of those that are there, and goes down and up with them', async () => {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory });
      const store = DatabaseDecisionStore.create(knex);
      const plain = recordedDecision();
      const waived = recordedDecision({
        outcome: 'allowed-under-waiver',
        design: { name: 'APIM-Orders', environment: 'production' },
        findings: [
          policyFinding({
            waiver: { id: 'w-1', until: '2026-12-01T00:00:00.000Z' },
          }),
          policyFinding({
            field: 'elsewhere',
            waiver: { id: 'w-1', until: '2026-12-01T00:00:00.000Z' },
          }),
          policyFinding({ ruleId: 'SUB-004', severity: 'warning' }),
        ],
        validUntil: '2026-12-01T00:00:00.000Z',
      });
      // More than a page of them.
      const more = Array.from({ length: 210 }, () => recordedDecision());
      await store.insert(plain, 'task-1');
      await store.insert(waived);
      for (const decision of more) await store.insert(decision);
      const before = await knex('decisions').orderBy('id').select();
      const findings = await knex('decision_findings')
        .orderBy(['decision_id', 'rule_id'])
        .select();
      expect(findings).toContainEqual({
        decision_id: waived.id,
        rule_id: 'SUB-004',
      });

      await knex.migrate.down({ directory, name: EVALUATED_BY });
      await knex.migrate.down({ directory, name: PENDING });
      await knex.migrate.down({ directory, name: RETENTION });
      await knex.migrate.down({ directory, name: GATEWAY_HOLDS });
      await knex.migrate.down({ directory, name: MIGRATION });
      expect(Object.keys(await knex('decisions').columnInfo()).sort()).toEqual(
        [...EARLIER].sort(),
      );
      expect(await knex('decisions').orderBy('id').select(EARLIER)).toEqual(
        before.map(row =>
          Object.fromEntries(EARLIER.map(name => [name, row[name]])),
        ),
      );

      await knex.migrate.up({ directory, name: MIGRATION });
      await knex.migrate.up({ directory, name: GATEWAY_HOLDS });
      await knex.migrate.up({ directory, name: RETENTION });
      await knex.migrate.up({ directory, name: PENDING });
      expect(await knex('decisions').orderBy('id').select()).toEqual(before);
      expect(
        await knex('decision_findings')
          .orderBy(['decision_id', 'rule_id'])
          .select(),
      ).toEqual(findings);
      expect(await store.get(waived.id)).toEqual(waived);
      expect(await store.findByKey(plain.requestedBy, 'task-1')).toEqual(plain);
      // The key is still one of a kind.
      expect((await store.insert(recordedDecision(), 'task-1')).id).toBe(
        plain.id,
      );
    });
  },
);
