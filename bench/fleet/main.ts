/**
 * What the backend takes at 10 000 gateways and 100 000 APIs on PostgreSQL, beside the catalog with the same entities:
 * `yarn bench:fleet`. It fails over a bound.
 *
 * - a page of 50 of the fleet with two filters: p95 at most that of the catalog's own `/entities/by-query` with the same filters
 * - the posture of an API: p95 at most that of the catalog's own `/entities/by-name` of the API, also for a caller whom the sample permission
 *   policy lets read some gateways
 * - the summary: p95 at most 50 ms
 * - re-evaluating all gateways after a change of policy, with history: at most 10 s
 * - memory: no more than 5 % growth over reconciliations and re-evaluations
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import createKnex, { type Knex } from 'knex';
import { TIER_NAMES } from '../../plugins/apim-networking-common/src';
import { APIS, ENVIRONMENTS, GATEWAYS } from './entities';
import { getJson, measure, quantile, signIn, type Session } from './measure';
import { reevaluate, startServer } from './processes';
import { seedCatalog } from './seedCatalog';

const REQUESTS = 400;
/** Of routes that take so little that whatever else the machine does is seen in a few hundred of them. */
const SHORT_REQUESTS = 2000;
const PLUGIN_DATABASE = 'backstage_plugin_apim-networking';

const print = (line: string) => process.stdout.write(`${line}\n`);
const failures: string[] = [];

function bound(what: string, value: number, most: number, unit: string) {
  const said = `${what}: ${value.toFixed(2)} ${unit} (bound ${most.toFixed(
    2,
  )})`;
  print(said);
  if (value > most) failures.push(said);
}

/** Both filters vary, so that no answer is the one before. */
function filters(index: number) {
  const environment = ENVIRONMENTS[index % ENVIRONMENTS.length];
  const tier = TIER_NAMES[Math.floor(index / 4) % TIER_NAMES.length];
  return { environment, tier };
}

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.owner',
  'spec.system',
  'spec.networking',
].join(',');

function catalogPage(index: number, more = '') {
  const { environment, tier } = filters(index);
  const filter = `spec.networking.environment=${environment},spec.networking.tier=${tier}`;
  return `/api/catalog/entities/by-query?limit=50&fields=${FIELDS}&filter=${filter}${more}`;
}

const plugin = '/api/apim-networking';
const routes = {
  fleet: (index: number) => {
    const { environment, tier } = filters(index);
    return `${plugin}/gateways?limit=50&environment=${environment}&tier=${tier}`;
  },
  catalog: (index: number) => catalogPage(index),
  'catalog by title': (index: number) =>
    catalogPage(index, '&orderField=metadata.title,asc'),
  summary: (index: number) =>
    index % 2
      ? `${plugin}/summary`
      : `${plugin}/summary?environment=${filters(index / 2).environment}`,
};

const apiName = (index: number) => `api-${(index * 7919) % APIS}`;
const shortRoutes = {
  'catalog by name': (index: number) =>
    `/api/catalog/entities/by-name/api/default/${apiName(index)}`,
  posture: (index: number) =>
    `${plugin}/apis/default/${apiName(index)}/posture`,
};

type Times<Name extends string> = Record<Name, number[]>;

function printTimes<Name extends string>(caller: string, times: Times<Name>) {
  for (const name of Object.keys(times) as Name[]) {
    const [p50, p95] = [0.5, 0.95].map(q =>
      quantile(times[name], q).toFixed(2),
    );
    print(`${name}, ${caller}: p50 ${p50} ms, p95 ${p95} ms`);
  }
}

/** The posture of an API beside the catalog's own entity. */
async function measurePosture(session: Session, caller: string) {
  const times = await measure(session, shortRoutes, SHORT_REQUESTS);
  printTimes(caller, times);
  bound(
    `Posture of an API, ${caller}, p95`,
    quantile(times.posture, 0.95),
    quantile(times['catalog by name'], 0.95),
    'ms',
  );
}

/** As somebody who reads everything. */
async function measureWithoutPolicy(postgresUrl: string, directory: string) {
  const server = await startServer(postgresUrl, directory, {
    permissions: false,
  });
  try {
    const session = await signIn(server.baseUrl);
    const ours = await getJson(session, routes.fleet(0));
    const theirs = await getJson(session, routes.catalog(0));
    if (ours.totalItems !== theirs.totalItems || ours.items.length !== 50) {
      throw new Error(
        `${ours.totalItems} gateways here, ${theirs.totalItems} there`,
      );
    }
    const all = await getJson(session, `${plugin}/summary`);
    if (all.totalItems !== GATEWAYS)
      throw new Error(`${all.totalItems} gateways`);

    const times = await measure(session, routes, REQUESTS);
    printTimes('allowed everything', times);
    const p95 = (name: keyof typeof times) => quantile(times[name], 0.95);
    bound(
      'Fleet page of 50 with two filters, p95',
      p95('fleet'),
      Math.min(p95('catalog'), p95('catalog by title')),
      'ms',
    );
    bound('Summary, p95', p95('summary'), 50, 'ms');
    await measurePosture(session, 'allowed everything');
  } finally {
    await server.stop();
  }
}

/** As somebody of one team, whom the sample permission policy lets read its gateways and those that the internet reaches. */
async function measureWithPolicy(postgresUrl: string, directory: string) {
  const server = await startServer(postgresUrl, directory, {
    permissions: true,
  });
  try {
    const session = await signIn(server.baseUrl);
    const { totalItems } = await getJson(session, `${plugin}/summary`);
    if (!(totalItems > 0 && totalItems < GATEWAYS)) {
      throw new Error(`The policy shows ${totalItems} gateways`);
    }
    await measurePosture(session, 'allowed some');
  } finally {
    await server.stop();
  }
}

async function withDatabase(
  postgresUrl: string,
  name: string,
  work: (knex: Knex) => Promise<void>,
) {
  const root = createKnex({ client: 'pg', connection: postgresUrl });
  await root.raw('create database ??', [name]);
  await root.destroy();
  const knex = createKnex({
    client: 'pg',
    connection: `${postgresUrl}/${name}`,
  });
  try {
    await work(knex);
  } finally {
    await knex.destroy();
  }
}

async function main() {
  const { startPostgres } = await import(
    '../../scripts/bootstrap/postgres.mjs'
  );
  const postgres = await startPostgres({ fsync: true });
  if (!postgres.url) throw new Error(postgres.reason);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-fleet-'));
  try {
    print(
      `${GATEWAYS} gateways, ${APIS} APIs, ${os.cpus().length} cores, load ${os
        .loadavg()[0]
        .toFixed(1)}`,
    );
    await withDatabase(postgres.url, PLUGIN_DATABASE, async () => {});
    const { fill, reevaluations, unchanged, heaps } = await reevaluate(
      `${postgres.url}/${PLUGIN_DATABASE}`,
    );
    const list = (values: number[]) =>
      values.map(value => value.toFixed(1)).join(', ');
    print(`First reading: ${fill.toFixed(1)} s`);
    print(`Readings without a change: ${list(unchanged)} s`);
    print(`Re-evaluations: ${list(reevaluations)} s`);
    bound(
      'Re-evaluation with history, the longest',
      Math.max(...reevaluations),
      10,
      's',
    );
    print(`Heap after each: ${list(heaps)} MB`);
    const settled = heaps[1];
    bound('Heap at the end', heaps[heaps.length - 1], settled * 1.05, 'MB');

    const begin = performance.now();
    await withDatabase(postgres.url, 'backstage_plugin_catalog', seedCatalog);
    print(
      `Filled the catalog in ${((performance.now() - begin) / 1000).toFixed(
        0,
      )} s`,
    );
    await measureWithoutPolicy(postgres.url, directory);
    await measureWithPolicy(postgres.url, directory);
  } finally {
    await postgres.stop();
    fs.rmSync(directory, { recursive: true, force: true });
  }
  if (failures.length > 0)
    throw new Error(`Over the bound:\n${failures.join('\n')}`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
