/**
 * How long it takes to re-evaluate all gateways after a change of policy, with what changed of each, and whether memory stays flat:
 * a process of its own, which prints a line of JSON. DATABASE_URL is an empty database of PostgreSQL, which is left filled, evaluated by
 * the first policy. APIS is how many APIs are read along; with CATALOG_URL and CATALOG_TOKEN a catalog is read, and else it is made up.
 */
import type { LoggerService } from '@backstage/backend-plugin-api';
import { CatalogClient } from '@backstage/catalog-client';
import { ConfigReader } from '@backstage/config';
import createKnex from 'knex';
import {
  DefaultCatalogReader,
  type CatalogReader,
} from '../../plugins/apim-networking-backend/src/catalog';
import {
  DatabaseClock,
  DatabaseDecisionStore,
  DatabaseGatewayHolds,
  DatabasePostureStore,
  DatabaseWaiverStore,
} from '../../plugins/apim-networking-backend/src/database';
import { migrationsDirectory } from '../../plugins/apim-networking-backend/src/database/migrations/migrate';
import { readPolicy } from '../../plugins/apim-networking-backend/src/policy/readPolicy';
import { readCatalog } from '../../plugins/apim-networking-backend/src/scheduler/readCatalog';
import {
  createDesignEvaluator,
  DefaultEvaluatorWithWaivers,
  DefaultPostureRecorder,
} from '../../plugins/apim-networking-backend/src/service';
import { api, APIS, gateway, GATEWAYS, pages } from './entities';
import { POLICY } from './policy';

/** What every gateway of {@link gateway} breaks. */
const STRICTER = { ...POLICY, requiredTags: ['costCentre'] };
/** How many APIs are read along, all of them without a change. */
const readApis = Number(process.env.APIS ?? APIS);
const ROUNDS = 3;
const RECONCILIATIONS = 8;

const logger: LoggerService = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => logger,
};

const generatedCatalog: CatalogReader = {
  async *streamGateways() {
    yield* pages(GATEWAYS, gateway);
  },
  async *streamApis() {
    yield* pages(readApis, api);
  },
  getResources: async () => new Map(),
  getApi: async () => undefined,
};

/** A catalog, read as the plugin reads it. */
function realCatalog(url: string, token: string): CatalogReader {
  const client = new CatalogClient({
    discoveryApi: { getBaseUrl: async () => url },
  });
  return DefaultCatalogReader.create({
    catalog: {
      streamEntities: (request: object) =>
        client.streamEntities(request, { token }),
    } as never,
    auth: { getOwnServiceCredentials: async () => ({}) } as never,
  });
}

async function main() {
  const { CATALOG_URL, CATALOG_TOKEN } = process.env;
  const catalog = CATALOG_URL
    ? realCatalog(CATALOG_URL, CATALOG_TOKEN!)
    : generatedCatalog;
  const knex = createKnex({
    client: 'pg',
    connection: process.env.DATABASE_URL,
    pool: { min: 0, max: 10 },
  });
  await knex.migrate.latest({ directory: migrationsDirectory });
  const store = DatabasePostureStore.create(knex);

  const reconcile = async (policy: object) => {
    const evaluatorWithWaivers = DefaultEvaluatorWithWaivers.create({
      evaluator: createDesignEvaluator(
        readPolicy(new ConfigReader({ apimNetworking: { policy } })),
      ),
      waivers: DatabaseWaiverStore.create(knex),
      clock: DatabaseClock.create(knex),
    });
    const begin = performance.now();
    await readCatalog({
      catalog,
      store,
      recorder: DefaultPostureRecorder.create({
        store,
        evaluatorWithWaivers,
        holds: DatabaseGatewayHolds.create(knex),
        decisions: DatabaseDecisionStore.create(knex),
      }),
      logger,
    });
    return (performance.now() - begin) / 1000;
  };
  const history = async () => {
    const [{ count }] = await knex('gateway_history').count({ count: '*' });
    return Number(count);
  };

  const fill = await reconcile(POLICY);
  await knex.raw('vacuum analyze');
  const reevaluations: number[] = [];
  const heaps: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const policy of [STRICTER, POLICY]) {
      const before = await history();
      reevaluations.push(await reconcile(policy));
      const written = (await history()) - before;
      if (written !== GATEWAYS) {
        throw new Error(`${written} changes were written down of ${GATEWAYS}`);
      }
      heaps.push(heap());
    }
  }
  const unchanged: number[] = [];
  for (let round = 0; round < RECONCILIATIONS; round += 1) {
    unchanged.push(await reconcile(POLICY));
    heaps.push(heap());
  }
  await knex.raw('vacuum analyze');
  await knex.destroy();
  process.stdout.write(
    `${JSON.stringify({ fill, reevaluations, unchanged, heaps })}\n`,
  );
}

/** MB that are reachable. */
function heap(): number {
  global.gc!();
  global.gc!();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
