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
import {
  decisionReadPermission,
  waiverReadPermission,
} from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { recordedDecision } from '../__testUtils__/decisions';
import {
  AT,
  nameDeclaration,
  publicDesign,
  storedGateway,
} from '../__testUtils__/gateways';
import { waiverRequest } from '../__testUtils__/waivers';
import {
  DatabaseDecisionStore,
  DatabaseGatewayHolds,
  DatabasePostureStore,
  DatabaseWaiverStore,
  type RecordCondition,
  type ScopedRecord,
} from '../database';
import { migrationsDirectory } from '../database/migrations/migrate';
import {
  createDecisionConditionalDecision,
  createWaiverConditionalDecision,
  decisionConditions,
  decisionRules,
  waiverConditions,
  waiverRules,
} from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Criteria = PermissionCriteria<PermissionCondition>;

const users = ['user:default/mira', 'user:default/daan'];
const teams = ['group:default/a', 'group:default/b'];
const systems = ['system:default/one', 'system:default/two'];
const environments = ['development', 'production'];

/** `apim-0` is declared by nobody, `apim-3` by two gateways, of which the first holds it; the others by one. */
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
const facts = ['apim-0', 'apim-1', 'apim-2', 'apim-3'].flatMap(name =>
  environments.flatMap(environment =>
    users.map(requestedBy => ({ name, environment, requestedBy })),
  ),
);

/** Decisions and waivers are asked about in the same way. */
const KINDS = {
  decisions: {
    conditions: decisionConditions,
    rules: Object.values(decisionRules),
    answer: (wanted: unknown) =>
      createDecisionConditionalDecision(
        decisionReadPermission,
        wanted as Parameters<typeof createDecisionConditionalDecision>[1],
      ),
    async fill(knex: Knex) {
      const store = DatabaseDecisionStore.create(knex);
      const ids: string[] = [];
      for (const { requestedBy, ...design } of facts) {
        const { id } = await store.insert(
          recordedDecision({ requestedBy, design }),
        );
        ids.push(id);
      }
      return { store, ids };
    },
  },
  waivers: {
    conditions: waiverConditions,
    rules: Object.values(waiverRules),
    answer: (wanted: unknown) =>
      createWaiverConditionalDecision(
        waiverReadPermission,
        wanted as Parameters<typeof createWaiverConditionalDecision>[1],
      ),
    async fill(knex: Knex) {
      const store = DatabaseWaiverStore.create(knex);
      const ids: string[] = [];
      for (const { name: gateway, environment, requestedBy } of facts) {
        const waiver = waiverRequest({
          ruleId: `POL-${users.indexOf(requestedBy)}`,
          gateway,
          environment,
          requestedBy,
        });
        await store.insert(waiver);
        ids.push(waiver.id);
      }
      return { store, ids };
    },
  },
};

function arbitraryCriteria(
  conditions: typeof decisionConditions | typeof waiverConditions,
): fc.Arbitrary<Criteria> {
  const condition = fc.oneof(
    fc
      .subarray([...users, 'User:Default/Mira', '', "' or 1=1"])
      .map(claims => conditions.isRequester({ claims })),
    fc
      .subarray([...teams, 'Group:Default/A', '', "' or 1=1"])
      .map(claims => conditions.isOwner({ claims })),
    fc
      .subarray([...environments, 'moon'])
      .map(named => conditions.hasEnvironment({ environments: named })),
    fc.subarray(systems).map(named => conditions.inSystem({ systems: named })),
  ) as fc.Arbitrary<PermissionCondition>;
  return fc.letrec<{ criteria: Criteria }>(tie => ({
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
  })).criteria;
}

describe.each(databases.eachSupportedId())('on %s', id => {
  describe.each(Object.keys(KINDS) as Array<keyof typeof KINDS>)(
    'permission rules of %s',
    kind => {
      const { conditions, rules, answer, fill } = KINDS[kind];
      const ruleset = {
        getRuleByName: (name: string) =>
          rules.find(rule => rule.name === name)!,
      } as unknown as PermissionRuleset<ScopedRecord, RecordCondition>;
      const isReadable = createConditionAuthorizer(ruleset);
      const toScope = createConditionTransformer(ruleset);

      async function setup() {
        const knex = await databases.init(id);
        await knex.migrate.latest({ directory: migrationsDirectory });
        await DatabasePostureStore.create(knex).upsertGateways(gateways);
        await DatabaseGatewayHolds.create(knex).declare(
          gateways.flatMap(nameDeclaration),
          AT,
        );
        const { store, ids } = await fill(knex);
        return { store, ids, records: await store.scopedRecords(ids) };
      }

      it('say the same of one as of a list, whatever the conditions', async () => {
        const { store, ids, records } = await setup();
        expect(records.size).toBe(facts.length);
        await fc.assert(
          fc.asyncProperty(arbitraryCriteria(conditions), async wanted => {
            const within = toScope(wanted);
            const { items } = await store.list({ within }, { limit: 100 });
            const alone = ids.filter(one =>
              isReadable(answer(wanted), records.get(one)!),
            );
            expect(items.map(item => item.id).sort()).toEqual(
              [...alone].sort(),
            );
            const [one] = ids;
            expect((await store.get(one, within)) !== undefined).toBe(
              alone.includes(one),
            );
          }),
          { numRuns: 100 },
        );
      });

      it('know the owners and systems of a service, and nothing of what is not there', async () => {
        const { store, ids, records } = await setup();
        const ofTwo = ids[facts.findIndex(({ name }) => name === 'apim-3')];
        expect(records.get(ofTwo)).toEqual({
          requestedBy: users[0],
          environment: 'development',
          owners: [teams[0]],
          systems: [systems[1]],
        });
        expect(records.get(ids[0])).toMatchObject({ owners: [], systems: [] });
        expect((await store.scopedRecords(['x', '\0'])).size).toBe(0);
      });
    },
  );
});
