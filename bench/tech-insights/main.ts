/**
 * What it takes Tech Insights to run 24 checks over 10 000 gateways, beside what it takes this backend to evaluate as many again by all of its
 * rules and to write down what changed of each: `yarn bench:tech-insights`. Both on one PostgreSQL and with one catalog, one after
 * the other. The bound is 1/20.
 *
 * It is a project of its own, so that nobody else has to install Tech Insights. The checks are for gateways only, so that each has a
 * filter, for which Tech Insights asks the catalog; this backend reads the catalog too. The facts of Tech Insights are collected
 * already and are one row for each gateway; its results are not stored, where this backend stores its own with their history.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { initializePersistenceContext } from '@backstage-community/plugin-tech-insights-backend';
import { JSON_RULE_ENGINE_CHECK_TYPE } from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import createKnex from 'knex';
import { gateway, GATEWAYS, pages } from '../fleet/entities';
import { CATALOG, reevaluate, startBackend } from '../fleet/processes';
import { seedCatalog } from '../fleet/seedCatalog';
import { CHECKS, factsOf, passes } from './checks';

const BOUND = 1 / 20;
const RETRIEVER = 'gateways';
const TOKEN = 'bench-tech-insights-token';
const FILTER = { kind: 'resource', 'spec.type': 'azure-api-management' };
/** Gateways of one request: the answer for all of them is more than a string can be. */
const PAGE = 1_000;

const silent = () => {};
const logger: any = {
  debug: silent,
  info: silent,
  warn: silent,
  error: console.error,
  child: () => logger,
};

async function withDatabase(
  url: string,
  name: string,
  work: (knex: ReturnType<typeof createKnex>) => Promise<void>,
) {
  const root = createKnex({ client: 'pg', connection: url });
  await root.raw('create database ??', [name]);
  await root.destroy();
  const knex = createKnex({ client: 'pg', connection: `${url}/${name}` });
  try {
    await work(knex);
  } finally {
    await knex.destroy();
  }
}

async function storeFacts(knex: ReturnType<typeof createKnex>) {
  const { techInsightsStore } = await initializePersistenceContext(
    { getClient: async () => knex },
    { logger },
  );
  await techInsightsStore.insertFactSchema({
    id: RETRIEVER,
    version: '1.0.0',
    entityFilter: [FILTER],
    schema: Object.fromEntries(
      Object.entries(factsOf(gateway(0))).map(([name, value]) => [
        name,
        {
          type: typeof value === 'number' ? 'integer' : (typeof value as any),
          description: name,
        },
      ]),
    ),
  });
  for (const page of pages(GATEWAYS, gateway, PAGE)) {
    await techInsightsStore.insertFacts({
      id: RETRIEVER,
      facts: page.map(entity => ({
        entity: {
          kind: 'resource',
          namespace: 'default',
          name: entity.metadata.name,
        },
        facts: factsOf(entity) as any,
      })),
    });
  }
  await knex.raw('vacuum analyze');
}

/** Of `techInsights`. */
function configuration(filter: object | undefined) {
  return {
    factChecker: {
      checks: Object.fromEntries(
        CHECKS.map(({ id, conditions }) => [
          id,
          {
            type: JSON_RULE_ENGINE_CHECK_TYPE,
            name: id,
            description: id,
            factIds: [RETRIEVER],
            rule: { conditions },
            ...(filter && { filter }),
          },
        ]),
      ),
    },
  };
}

async function withServer(
  databaseUrl: string,
  directory: string,
  filter: object | undefined,
  work: (baseUrl: string) => Promise<void>,
) {
  const server = await startBackend(
    path.join(__dirname, 'server.ts'),
    directory,
    {
      backend: {
        database: { client: 'pg', connection: databaseUrl },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'bench' } },
          ],
        },
      },
      catalog: CATALOG,
      techInsights: configuration(filter),
    },
  );
  try {
    await work(server.baseUrl);
  } finally {
    await server.stop();
  }
}

/** Seconds. */
async function runChecks(baseUrl: string): Promise<number> {
  let seconds = 0;
  for (let begin = 0; begin < GATEWAYS; begin += PAGE) {
    const started = performance.now();
    const response = await fetch(`${baseUrl}/api/tech-insights/checks/run`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        entities: Array.from({ length: PAGE }, (_, index) => ({
          kind: 'resource',
          namespace: 'default',
          name: `gateway-${begin + index}`,
        })),
      }),
    });
    const text = await response.text();
    seconds += (performance.now() - started) / 1000;
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    for (const [index, { results }] of JSON.parse(text).entries()) {
      const facts = factsOf(gateway(begin + index));
      const wrong = results.find(
        (one: any) => one.result !== passes(one.check.id, facts),
      );
      if (results.length !== CHECKS.length || wrong) {
        throw new Error(
          `gateway-${begin + index}: ${
            results.length
          } results, ${JSON.stringify(wrong)}`,
        );
      }
    }
  }
  return seconds;
}

async function main() {
  const { startPostgres } = await import(
    '../../scripts/bootstrap/postgres.mjs'
  );
  const postgres = await startPostgres({ fsync: true });
  if (!postgres.url) throw new Error(postgres.reason);
  const { url } = postgres;
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-insights-'));
  try {
    await withDatabase(url, 'backstage_plugin_catalog', knex =>
      seedCatalog(knex as any, { apis: 0 }),
    );
    await withDatabase(url, 'backstage_plugin_tech-insights', storeFacts);
    await withDatabase(url, 'ours', async () => {});

    let ours = 0;
    let theirs = 0;
    await withServer(url, directory, FILTER, async baseUrl => {
      const { reevaluations } = await reevaluate(`${url}/ours`, {
        apis: 0,
        catalog: { url: `${baseUrl}/api/catalog`, token: TOKEN },
      });
      ours = Math.max(...reevaluations);
      console.log(
        `Re-evaluation of ${GATEWAYS} gateways by all rules, read from the catalog and stored with history: ${reevaluations
          .map(seconds => seconds.toFixed(2))
          .join(', ')} s`,
      );
      theirs = await runChecks(baseUrl);
      console.log(
        `Tech Insights, runChecks with ${
          CHECKS.length
        } checks for gateways: ${theirs.toFixed(1)} s`,
      );
    });
    await withServer(url, directory, undefined, async baseUrl => {
      const seconds = await runChecks(baseUrl);
      console.log(
        `Tech Insights, the same checks without a filter, and without a look into the catalog: ${seconds.toFixed(
          1,
        )} s`,
      );
    });
    const ratio = ours / theirs;
    console.log(`1/${(1 / ratio).toFixed(1)} (bound 1/${1 / BOUND})`);
    if (ratio > BOUND) process.exitCode = 1;
  } finally {
    await postgres.stop();
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
