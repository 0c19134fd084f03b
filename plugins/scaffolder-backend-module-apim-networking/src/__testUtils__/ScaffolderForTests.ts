import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { apimNetworkingServiceRef } from 'backstage-plugin-apim-networking-node';
import request from 'supertest';
import scaffolderModuleApimNetworking from '../index';
import { bicepPath } from './compilerForTests';
import { DecidesInMemory } from './DecidesInMemory';
import { samplePortalModule } from './samplePortalModule';

/** Where the portal is said to be. */
export const PORTAL_URL = 'https://portal.example.com';

/** How a task went. */
export interface TaskRun {
  id: string;
  status: 'completed' | 'failed';
  log: string;
  /** What the template put out. */
  output: {
    links: Array<{ title: string; url?: string; entityRef?: string }>;
    text: Array<{ title: string; content: string }>;
  };
}

/** What the scaffolder says of an action. */
export interface ActionSchema {
  input?: { properties?: Record<string, object>; required?: string[] };
  output?: { properties?: Record<string, object> };
}

/** The real scaffolder with our module, over a catalog with the given entities. What it publishes is kept in a folder. */
export class ScaffolderForTests {
  readonly decisions: DecidesInMemory;
  readonly published: string;
  readonly #backend: TestBackend;

  static async start(entities: Entity[]): Promise<ScaffolderForTests> {
    const decisions = new DecidesInMemory();
    const published = await mkdtemp(join(tmpdir(), 'apim-published-'));
    const backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleApimNetworking,
        samplePortalModule(published),
        catalogServiceMock.factory({ entities }),
        createServiceFactory({
          service: apimNetworkingServiceRef,
          deps: {},
          factory: () => decisions,
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: PORTAL_URL },
            apimNetworking: {
              ...(bicepPath && { bicep: { path: bicepPath } }),
              pipeline: {
                commandLine: {
                  vendored: {
                    path: '.apim-networking/apim-networking.cjs',
                    sha256: '0'.repeat(64),
                  },
                },
                decisions: { keys: true },
              },
            },
          },
        }),
      ],
    });
    return new ScaffolderForTests(backend, decisions, published);
  }

  private constructor(
    backend: TestBackend,
    decisions: DecidesInMemory,
    published: string,
  ) {
    this.#backend = backend;
    this.decisions = decisions;
    this.published = published;
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await rm(this.published, { recursive: true, force: true });
  }

  async actions(): Promise<Map<string, ActionSchema>> {
    const { body } = await request(this.#backend.server).get(
      '/api/scaffolder/v2/actions',
    );
    return new Map(
      (body as Array<{ id: string; schema: ActionSchema }>).map(
        ({ id, schema }) => [id, schema],
      ),
    );
  }

  /** Runs a template to its end; what was published before is gone. */
  async run(template: string, values: object): Promise<TaskRun> {
    const { server } = this.#backend;
    await rm(this.published, { recursive: true, force: true });
    const created = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .send({ templateRef: `template:default/${template}`, values });
    if (created.status !== 201) {
      throw new Error(`${created.status}: ${JSON.stringify(created.body)}`);
    }
    const path = `/api/scaffolder/v2/tasks/${created.body.id}`;
    for (;;) {
      const { body } = await request(server).get(path);
      if (body.status === 'completed' || body.status === 'failed') {
        const { body: events } = await request(server).get(`${path}/events`);
        return { id: created.body.id, status: body.status, ...read(events) };
      }
      await sleep(100);
    }
  }

  /** Tries a template without leaving anything behind. */
  async dryRun(
    template: Entity,
    values: object,
  ): Promise<{ status: number; body: any }> {
    return request(this.#backend.server)
      .post('/api/scaffolder/v2/dry-run')
      .send({ template, values, directoryContents: [] });
  }
}

interface TaskEvent {
  type: string;
  body: { message: string; output?: TaskRun['output'] };
}

function read(events: TaskEvent[]): Pick<TaskRun, 'log' | 'output'> {
  const end = events.find(({ type }) => type === 'completion');
  return {
    log: events
      .filter(({ type }) => type === 'log')
      .map(event => event.body.message)
      .join('\n'),
    output: end?.body.output ?? { links: [], text: [] },
  };
}
