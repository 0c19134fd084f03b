import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  postureReadPermission,
  type GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import {
  isolatedDesign,
  publicDesign,
  storedGateway,
} from '../__testUtils__/gateways';
import {
  DatabaseGatewayQueries,
  DatabasePostureStore,
  type GatewayCondition,
  type GatewayScope,
} from '../database';
import { migrationsDirectory } from '../database/migrations/migrate';
import {
  createGatewayConditionalDecision,
  gatewayConditions,
  gatewayRules,
} from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Criteria = PermissionCriteria<PermissionCondition>;

const ruleset = {
  getRuleByName: (name: string) =>
    Object.values(gatewayRules).find(rule => rule.name === name)!,
} as unknown as PermissionRuleset<GatewayPosture, GatewayCondition>;
const isReadable = createConditionAuthorizer(ruleset);
const toScope = createConditionTransformer(ruleset);

const teams = ['group:default/a', 'group:default/b'];
const systems = ['system:default/one', 'system:default/two'];
const gateways = [undefined, ...teams].flatMap(owner =>
  [undefined, ...systems].flatMap((system, index) =>
    [
      undefined,
      publicDesign({ environment: ['development', 'production'][index % 2] }),
      isolatedDesign(),
    ].map((design, kind) =>
      storedGateway(
        `g-${owner?.at(-1) ?? 'none'}-${system?.at(-1) ?? 'none'}-${kind}`,
        design,
        { ...(owner && { owner }), ...(system && { system }) },
      ),
    ),
  ),
);

const subset = <T>(values: T[]) => fc.subarray(values);
const condition = fc.oneof(
  subset([...teams, 'Group:Default/A', '', "' or 1=1"]).map(claims =>
    gatewayConditions.isOwner({ claims }),
  ),
  subset(['development', 'production', 'moon']).map(environments =>
    gatewayConditions.hasEnvironment({ environments }),
  ),
  subset(['public', 'private', 'unknown'] as Array<'public'>).map(exposures =>
    gatewayConditions.hasExposure({ exposures }),
  ),
  subset(systems).map(named => gatewayConditions.inSystem({ systems: named })),
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

describe.each(databases.eachSupportedId())('permission rules, %s', id => {
  it('say the same of one gateway as of a list, whatever the conditions', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    await DatabasePostureStore.create(knex).upsertGateways(gateways);
    const queries = DatabaseGatewayQueries.create(knex);
    await fc.assert(
      fc.asyncProperty(criteria, async wanted => {
        const { items, totalItems } = await queries.list(
          { within: toScope(wanted) satisfies GatewayScope },
          { sort: 'title', limit: 200 },
        );
        const alone = gateways
          .map(({ posture }) => posture)
          .filter(posture =>
            isReadable(
              createGatewayConditionalDecision(
                postureReadPermission,
                wanted as Parameters<
                  typeof createGatewayConditionalDecision
                >[1],
              ),
              posture,
            ),
          )
          .map(({ entityRef }) => entityRef);
        expect(items.map(({ entityRef }) => entityRef).sort()).toEqual(
          alone.sort(),
        );
        expect(totalItems).toBe(alone.length);
      }),
      { numRuns: 150 },
    );
  });

  it('reject parameters that are none', () => {
    expect(() =>
      isReadable(
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'apim-networking',
          resourceType: 'apim-networking-gateway',
          conditions: {
            rule: 'IS_OWNER',
            resourceType: 'apim-networking-gateway',
            params: { claims: 'group:default/a' },
          },
        },
        gateways[0].posture,
      ),
    ).toThrow();
  });
});
