import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { publicDesign, storedGateway } from '../../__testUtils__/gateways';
import { DatabasePostureStore } from '../gateways/DatabasePostureStore';
import { migrationsDirectory } from './migrate';
import type { StoredApi } from '../gateways/PostureStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const TABLES = [
  'api_gateways',
  'api_postures',
  'decision_deployments',
  'decision_findings',
  'decisions',
  'gateway_contenders',
  'gateway_findings',
  'gateway_history',
  'gateway_holds',
  'gateway_postures',
  'messages',
  'scheduled_tasks',
  'waivers',
];

const GATEWAY_QUESTIONS = '20261125_gateway_questions.js';
/** Change what the one before makes, and go down first. */
const EVALUATED_BY = '20261206_evaluated_by.js';
const APIS_APART = '20261205_apis_apart.js';
const VERDICTS_APART = '20261130_verdicts_apart.js';
const FILTERS_IN_ORDER = '20261129_filters_in_order.js';
const RETENTION = '20261203_retention.js';
const GATEWAY_HOLDS = '20261202_gateway_holds.js';
const WAIVERS = '20261124_waivers.js';

async function tables(knex: Knex): Promise<string[]> {
  const present = await Promise.all(
    TABLES.map(async name => ((await knex.schema.hasTable(name)) ? name : '')),
  );
  return present.filter(Boolean);
}

async function columns(knex: Knex): Promise<string[]> {
  return Object.keys(await knex('gateway_postures').columnInfo()).sort();
}

function storedApi(name: string, gatewayRefs: string[]): StoredApi {
  return {
    entityRef: `api:default/${name}`,
    title: `API ${name}`,
    gatewayRefs,
    problems: [{ reference: name, reason: 'is wrong' }],
    declarationDigest: 'd',
    readAt: '2026-01-01T00:00:00.000Z',
  };
}

/** As the migration before the gateways’ questions has it. */
const gatewayRow = {
  entity_ref: 'resource:default/apim-orders',
  descriptor: '{"title":"Orders"}',
  declared: '{"ok":false,"issues":[]}',
  declaration_digest: 'd',
  judged_by: 'r:p',
  service_name: null,
  environment: null,
  read_at: '2026-01-01T00:00:00.000Z',
  changed_at: '2026-01-01T00:00:00.000Z',
};

describe.each(databases.eachSupportedId())('migrations, %s', id => {
  it('go up, down and up again', async () => {
    const knex = await databases.init(id);
    const directory = migrationsDirectory;

    await knex.migrate.latest({ directory });
    expect(await tables(knex)).toEqual(TABLES);
    await knex('decisions').insert({
      id: '00000000-0000-4000-8000-000000000000',
      requested_by: 'user:default/mira',
      outcome: 'allowed',
      digest: 'd',
      evaluation: '{}',
      ruleset_version: '1',
      policy_digest: 'p',
      decided_at: '2026-01-01T00:00:00.000Z',
    });

    await knex.migrate.latest({ directory });
    expect(await knex('decisions').select('id')).toHaveLength(1);

    // One alone goes down with what others keep, and up again.
    const added = await columns(knex);
    await knex.migrate.down({ directory, name: EVALUATED_BY });
    await knex('gateway_postures').insert(gatewayRow);
    await knex('gateway_findings').insert({
      entity_ref: gatewayRow.entity_ref,
      rule_id: 'SUB-001',
      severity: 'error',
      waived: false,
    });
    await knex.migrate.down({ directory, name: RETENTION });
    await knex.migrate.down({ directory, name: GATEWAY_HOLDS });
    await knex.migrate.down({ directory, name: VERDICTS_APART });
    await knex.migrate.down({ directory, name: FILTERS_IN_ORDER });
    await knex.migrate.down({ directory, name: GATEWAY_QUESTIONS });
    expect(await tables(knex)).toEqual(
      TABLES.filter(
        name =>
          ![
            'gateway_contenders',
            'gateway_findings',
            'gateway_history',
            'gateway_holds',
          ].includes(name),
      ),
    );
    expect(await columns(knex)).toEqual(Object.keys(gatewayRow).sort());
    expect(await knex('gateway_postures').first()).toEqual({
      ...gatewayRow,
      judged_by: 'r:p',
    });
    await knex.migrate.latest({ directory });
    expect(await columns(knex)).toEqual(added);
    // Kept, and to be re-evaluated, which fills what is new.
    const { judged_by: _, ...preserved } = gatewayRow;
    expect(await knex('gateway_postures').first()).toMatchObject({
      ...preserved,
      evaluated_by: '',
      exposure: 'unknown',
    });
    expect(await knex('gateway_findings').select()).toEqual([]);

    // So does the one before.
    await knex('decisions').update({ outcome: 'allowed-under-waiver' });
    await knex.migrate.down({ directory, name: EVALUATED_BY });
    await knex.migrate.down({ directory, name: RETENTION });
    await knex.migrate.down({ directory, name: GATEWAY_HOLDS });
    await knex.migrate.down({ directory, name: VERDICTS_APART });
    await knex.migrate.down({ directory, name: FILTERS_IN_ORDER });
    await knex.migrate.down({ directory, name: GATEWAY_QUESTIONS });
    await knex.migrate.down({ directory, name: WAIVERS });
    expect(await tables(knex)).toEqual([
      'api_gateways',
      'api_postures',
      'decision_deployments',
      'decision_findings',
      'decisions',
      'gateway_postures',
      'messages',
      'scheduled_tasks',
    ]);
    expect(await knex('decisions').select('outcome')).toEqual([
      { outcome: 'allowed' },
    ]);
    await knex.migrate.latest({ directory });
    expect(await knex('decisions').select('id')).toHaveLength(1);

    await knex.migrate.rollback({ directory }, true);
    expect(await tables(knex)).toEqual([]);

    await knex.migrate.latest({ directory });
    expect(await tables(knex)).toEqual(TABLES);
  });

  it('put findings beside the posture, and back into it', async () => {
    const knex = await databases.init(id);
    const directory = migrationsDirectory;
    await knex.migrate.latest({ directory });
    const store = DatabasePostureStore.create(knex);
    const names = Array.from({ length: 101 }, (_, index) => `apim-${index}`);
    const gateways = names.map(name => storedGateway(name, publicDesign()));
    const unknown = storedGateway('unknown', { tier: 'Gold' });
    await store.upsertGateways([...gateways, unknown]);
    const stored = async () =>
      knex('gateway_postures').orderBy('entity_ref').select('declared');
    const before = await stored();

    await knex.migrate.down({ directory, name: EVALUATED_BY });
    await knex.migrate.down({ directory, name: VERDICTS_APART });
    const whole = await stored();
    expect(whole.map(({ declared }) => JSON.parse(declared))).toEqual([
      ...gateways.map(({ posture }) => posture.declared),
      unknown.posture.declared,
    ]);

    // What an older version has written can be read, and is told apart when it is re-evaluated.
    await knex.migrate.latest({ directory });
    const [{ posture }] = gateways;
    expect(await store.getGateway(posture.entityRef)).toEqual(posture);
    expect(await store.getGateway(unknown.posture.entityRef)).toEqual(
      unknown.posture,
    );
    await store.upsertGateways([...gateways, unknown]);
    expect(await stored()).toEqual(before);
  });

  it('take what is said of an API from beside its gateways, and put it back', async () => {
    const knex = await databases.init(id);
    const directory = migrationsDirectory;
    await knex.migrate.latest({ directory });
    const store = DatabasePostureStore.create(knex);
    const gateways = [
      storedGateway('a', publicDesign()),
      storedGateway('b', publicDesign()),
    ];
    await store.upsertGateways(gateways);
    const [a, b] = gateways.map(({ posture }) => posture.entityRef);
    await store.upsertApis([
      storedApi('orders', [b, a]),
      storedApi('stock', [a]),
      storedApi('nothing', []),
    ]);
    const answers = async () =>
      JSON.stringify(
        await Promise.all(
          ['orders', 'stock', 'nothing'].map(name =>
            store.getApi(`api:default/${name}`),
          ),
        ),
      );
    const rows = async () =>
      knex('api_gateways').orderBy(['api_ref', 'position']);
    const before = { answers: await answers(), rows: await rows() };

    await knex.migrate.down({ directory, name: APIS_APART });
    expect(await rows()).toEqual(
      before.rows.map(row => ({
        ...row,
        title: `API ${row.api_ref.split('/')[1]}`,
        problems: expect.stringContaining('is wrong'),
      })),
    );
    await knex.migrate.latest({ directory });
    expect({ answers: await answers(), rows: await rows() }).toEqual(before);
  });
});
