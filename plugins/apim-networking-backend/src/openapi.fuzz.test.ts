import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mayBeWaived, rules } from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import supertest from 'supertest';
import {
  collectionOf,
  fuzzRequests,
  Memory,
  ResponseContract,
  rowCounts,
  send,
  storedState,
  toWire,
  type FuzzRequest,
  type OpenApiDocument,
} from './__testUtils__/fuzz';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin from './index';
import { spec } from './schema';

/** `yarn test:fuzz` sends the whole number to both; another seed and number can be given to it. */
const REQUESTS: Record<string, number> = {
  SQLITE_3: 20_000,
  POSTGRES_18: 4_000,
};
const MANY = 15_000;
const SEED = Number(process.env.FUZZ_SEED ?? 20261125);

/** Few are, and a request for another is rejected. */
const waivable = rules.map(({ id }) => id).filter(mayBeWaived);

const document = spec as unknown as OpenApiDocument;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const entities: Entity[] = [
  gateway('apim-orders', isolatedDesign({ name: 'apim-orders' })),
  gateway('apim-partners', publicDesign({ name: 'apim-partners' })),
  gateway('apim-broken', { tier: 'Gold' }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'a-database' },
    spec: { type: 'database' },
  },
  api('orders', 'apim-orders, apim-partners'),
  api('lost', 'nowhere, a-database, api:default/x'),
];

function gateway(name: string, networking: object): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'azure-api-management',
      owner: 'platform',
      system: 'shop',
      networking: networking as {},
    },
  };
}

function api(name: string, gateways: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'apim-networking/gateway': gateways },
    },
  };
}

/** What an answer says of how it was made is for the log, and not for whoever asks. */
const INTERNALS =
  /\b(?:select|insert into|update|delete from) [`"]|SQLITE_|node_modules|\.ts:\d|at \S+ \(/i;

function operationsOf({ paths }: OpenApiDocument): string[] {
  return Object.values(paths).flatMap(methods =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
}

describe.each(databases.eachSupportedId())(
  'the HTTP API under fuzzing, on %s',
  databaseId => {
    const requests = Number(process.env.FUZZ_REQUESTS ?? REQUESTS[databaseId]);

    it(`answers ${requests} requests as its document says, and stores nothing that it rejects (seed ${SEED})`, async () => {
      const knex = await databases.init(databaseId);
      const backend = await startTestBackend({
        features: [
          plugin,
          mockServices.database.factory({ knex }),
          catalogServiceMock.factory({ entities }),
          permissionsBy(() => ({ result: AuthorizeResult.ALLOW })),
        ],
      });
      const contract = new ResponseContract(document);
      const memory = new Memory();
      for (const { kind, metadata } of entities) {
        const { name, namespace } = metadata;
        memory.remember(
          { name, namespace },
          kind === 'API' ? 'apis' : 'gateways',
        );
      }
      memory.remember(entities, 'entities');
      memory.remember(
        { ruleId: waivable, gateway: 'apim-orders', environment: 'production' },
        'waivers',
      );
      /** How often each operation did what it was asked, and how often it rejected. */
      const answers = new Map(
        operationsOf(document).map(id => [id, { done: 0, rejected: 0 }]),
      );
      // What the catalog has is stored when it is first asked for, by a request that is rejected, too.
      for (const { kind, metadata } of entities) {
        const path = kind === 'API' ? 'apis' : 'gateways';
        await supertest(backend.server)
          .get(`/api/apim-networking/${path}/default/${metadata.name}/posture`)
          .set('Authorization', mockCredentials.user.header());
      }
      let state = await storedState(knex);

      const check = async (request: FuzzRequest) => {
        const wire = toWire(request, memory);
        const answer = await send(backend.server, wire);
        const { status, body } = answer;
        const after = await storedState(knex);
        const before = state;
        state = after;
        try {
          contract.check(request, answer);
          if (status < 400 && request.broken) {
            throw new Error(`it is against the document, and status ${status}`);
          }
          if (status >= 400 && before !== after) {
            throw new Error(`something was stored: ${before} before, ${after}`);
          }
          if (status >= 400 && INTERNALS.test(body)) {
            throw new Error('it tells of the inside');
          }
        } catch (error) {
          throw new Error(
            `${error}\n${JSON.stringify(wire).slice(
              0,
              4000,
            )}\n${status} ${body.slice(0, 2000)}`,
          );
        }
        const count = answers.get(request.operationId)!;
        if (status < 400) {
          count.done += 1;
          if (answer.contentType === 'application/json') {
            memory.remember(JSON.parse(body), collectionOf(request.path));
          }
        } else {
          count.rejected += 1;
        }
      };

      try {
        const empty = await rowCounts(knex);
        await fc.assert(fc.asyncProperty(fuzzRequests(document), check), {
          numRuns: requests,
          seed: SEED,
        });
        const full = await rowCounts(knex);
        process.stdout.write(
          `${databaseId}: ${requests} requests, seed ${SEED}\n${JSON.stringify(
            Object.fromEntries(answers),
          )}\n${JSON.stringify(full)}\n`,
        );
        // The proof would be empty if something was never done. What takes several steps, such as approving, takes many requests.
        const never = [...answers].filter(
          ([, { done, rejected }]) =>
            rejected === 0 || (done === 0 && requests >= MANY),
        );
        expect(never).toEqual([]);
        expect(full.decisions).toBeGreaterThan(empty.decisions);
        expect(full.waivers).toBeGreaterThan(empty.waivers);
      } finally {
        await backend.stop();
      }
    }, 600_000);
  },
);
