import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import { decisionReadPermission } from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import { recordedDecision } from '../__testUtils__/decisions';
import { publicDesign, storedGateway } from '../__testUtils__/gateways';
import {
  DatabaseDecisionStore,
  DatabasePostureStore,
  type RecordCondition,
  type ScopedRecord,
} from '../database';
import { migrationsDirectory } from '../database/migrate';
import {
  createDecisionConditionalDecision,
  decisionConditions,
  decisionRules,
} from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Criteria = PermissionCriteria<PermissionCondition>;

const ruleset = {
  getRuleByName: (name: string) =>
    Object.values(decisionRules).find(rule => rule.name === name)!,
} as unknown as PermissionRuleset<ScopedRecord, RecordCondition>;
const isReadable = createConditionAuthorizer(ruleset);
const toScope = createConditionTransformer(ruleset);

const users = ['user:default/mira', 'user:default/daan'];
const teams = ['group:default/a', 'group:default/b'];
const systems = ['system:default/one', 'system:default/two'];
const environments = ['development', 'production'];

/** `apim-0` is declared by nobody, `apim-3` by two gateways; the others by one, in one environment. */
const gateways = [
  storedGateway('g1', publicDesign({ name: 'APIM-1' }), { owner: teams[0] }),
  storedGateway('g2', publicDesign({ name: 'apim-2' }), {
    owner: teams[1],
    system: systems[0],
  }),
  storedGateway('g3', publicDesign({ name: 'apim-3' }), {
    owner: teams[0],
    system: systems[1],
  }),
  storedGateway('g3-again', publicDesign({ name: 'apim-3' }), {
    owner: teams[1],
  }),
  storedGateway('broken', { name: 'apim-0' }, { owner: teams[0] }),
];
const decisions = ['apim-0', 'apim-1', 'apim-2', 'apim-3'].flatMap(name =>
  environments.flatMap(environment =>
    users.map(requestedBy =>
      recordedDecision({ requestedBy, design: { name, environment } }),
    ),
  ),
);

const condition = fc.oneof(
  fc
    .subarray([...users, 'User:Default/Mira', '', "' or 1=1"])
    .map(claims => decisionConditions.isRequester({ claims })),
  fc
    .subarray([...teams, 'Group:Default/A', '', "' or 1=1"])
    .map(claims => decisionConditions.isOwner({ claims })),
  fc
    .subarray([...environments, 'moon'])
    .map(named => decisionConditions.hasEnvironment({ environments: named })),
  fc
    .subarray(systems)
    .map(named => decisionConditions.inSystem({ systems: named })),
) as fc.Arbitrary<PermissionCondition>;

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => ({
  criteria: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc
      .array(tie('criteria'), { minLength: 1, maxLength: 3 })
      .map(allOf => ({ allOf } as Criteria)),
    fc
      .array(tie('criteria'), { minLength: 1, maxLength: 3 })
      .map(anyOf => ({ anyOf } as Criteria)),
    tie('criteria').map(not => ({ not } as Criteria)),
  ),
}));

describe.each(databases.eachSupportedId())(
  'permission rules of decisions, %s',
  id => {
    it('say the same of one decision as of a list, whatever the conditions', async () => {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory: migrationsDirectory });
      await DatabasePostureStore.create(knex).upsertGateways(gateways);
      const store = DatabaseDecisionStore.create(knex);
      for (const decision of decisions) await store.insert(decision);
      const ids = decisions.map(decision => decision.id);
      const records = await store.scopedRecords(ids);
      expect(records.size).toBe(ids.length);

      await fc.assert(
        fc.asyncProperty(criteria, async wanted => {
          const within = toScope(wanted);
          const listed = await store.list({ within }, { limit: 100 });
          const alone = ids.filter(decisionId =>
            isReadable(
              createDecisionConditionalDecision(
                decisionReadPermission,
                wanted as Parameters<
                  typeof createDecisionConditionalDecision
                >[1],
              ),
              records.get(decisionId)!,
            ),
          );
          expect(listed.items.map(item => item.id).sort()).toEqual(
            [...alone].sort(),
          );
          const [one] = ids;
          expect((await store.get(one, within)) !== undefined).toBe(
            alone.includes(one),
          );
        }),
        { numRuns: 150 },
      );
    }, 60_000);

    it('know the owners and systems of a service, and nothing of one that is not there', async () => {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory: migrationsDirectory });
      await DatabasePostureStore.create(knex).upsertGateways(gateways);
      const store = DatabaseDecisionStore.create(knex);
      const decision = recordedDecision({ design: { name: 'Apim-3' } });
      await store.insert(decision);
      const found = await store.scopedRecords([decision.id, 'x', '\0']);
      expect([...found]).toEqual([
        [
          decision.id,
          {
            requestedBy: 'user:default/mira',
            environment: 'development',
            owners: expect.arrayContaining(teams),
            systems: [systems[1]],
          },
        ],
      ]);
    });
  },
);
