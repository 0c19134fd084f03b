import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import azureDevOpsModule from '@backstage-community/plugin-scaffolder-backend-module-azure-devops';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateModelModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import azureModule from '@backstage/plugin-scaffolder-backend-module-azure';
import bitbucketCloudModule from '@backstage/plugin-scaffolder-backend-module-bitbucket-cloud';
import gitHubModule from '@backstage/plugin-scaffolder-backend-module-github';
import gitLabModule from '@backstage/plugin-scaffolder-backend-module-gitlab';
// The whole portal, for a test alone.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import apimNetworkingPlugin from 'backstage-plugin-apim-networking-backend';
import catalogModule from 'backstage-plugin-catalog-backend-module-apim-networking';
import request from 'supertest';
import scaffolderModuleApimNetworking from '../../index';
import { generateTemplates } from '../generateTemplates';
import { integrations } from './GitHosts';

const WAIT_MS = 60_000;

export interface TaskEnd {
  id: string;
  status: 'completed' | 'failed';
  log: string;
  links: Array<{ title: string; url?: string; entityRef?: string }>;
}

/** Templates that are generated with the same settings. */
export interface SetOfTemplates {
  settings: { namePrefix: string; publish: object };
  /** Which of them are registered, by name without prefix. Default: all. */
  only?: string[];
}

/** The stock backend with the stock publish actions, and templates as the generator writes them. Nothing of it is mocked but who calls. */
export class StockPortal {
  readonly #backend: TestBackend;
  readonly #folder: string;
  readonly #bicepPath = process.env.BICEP_PATH;

  static async start(sets: SetOfTemplates[]): Promise<StockPortal> {
    const folder = await mkdtemp(join(tmpdir(), 'stock-portal-'));
    const outputs = await Promise.all(
      sets.map(async ({ settings }, index) => {
        const file = join(folder, `${index}.json`);
        await writeFile(file, JSON.stringify(settings));
        return { settings: file, folder: join(folder, `${index}`) };
      }),
    );
    await generateTemplates(outputs);
    const targets = sets.flatMap(({ settings, only }, index) => {
      const files = only?.map(
        name => `${settings.namePrefix}${name}/template.yaml`,
      );
      return (files ?? ['all.yaml']).map(file => `./${index}/${file}`);
    });
    const location = join(folder, 'templates.yaml');
    await writeFile(
      location,
      JSON.stringify({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Location',
        metadata: { name: 'templates' },
        spec: { targets },
      }),
    );
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        templateModelModule,
        catalogModule,
        scaffolderPlugin,
        gitHubModule,
        gitLabModule,
        azureModule,
        azureDevOpsModule,
        bitbucketCloudModule,
        apimNetworkingPlugin,
        scaffolderModuleApimNetworking,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example.com' },
            integrations,
            catalog: {
              // Soon, as a test waits for it, and not at once: every time, all templates and all that is registered is read again.
              processingInterval: { seconds: 10 },
              rules: [{ allow: ['Resource', 'API', 'Location', 'Template'] }],
              locations: [{ type: 'file', target: location }],
            },
          },
        }),
      ],
    });
    return new StockPortal(backend, folder);
  }

  private constructor(backend: TestBackend, folder: string) {
    this.#backend = backend;
    this.#folder = folder;
    // Without a compiler it takes a tenth of the time; other tests run the templates with it.
    delete process.env.BICEP_PATH;
  }

  async stop(): Promise<void> {
    if (this.#bicepPath) process.env.BICEP_PATH = this.#bicepPath;
    await this.#backend.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** @throws Error when the catalog does not have it in time */
  async entity(ref: string): Promise<Entity> {
    const [kind, name] = ref.split(':default/');
    const deadline = Date.now() + WAIT_MS;
    for (;;) {
      const { status, body } = await request(this.#backend.server).get(
        `/api/catalog/entities/by-name/${kind}/default/${name}`,
      );
      if (status === 200) return body;
      if (Date.now() > deadline) throw new Error(`There is no ${ref}`);
      await sleep(200);
    }
  }

  async run(template: string, values: object): Promise<TaskEnd> {
    await this.entity(`template:default/${template}`);
    const { status, body } = await request(this.#backend.server)
      .post('/api/scaffolder/v2/tasks')
      .send({ templateRef: `template:default/${template}`, values });
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return this.#end(body.id);
  }

  /** Runs a failed task again, as its page does. */
  async retry(id: string): Promise<TaskEnd> {
    const { status, body } = await request(this.#backend.server)
      .post(`/api/scaffolder/v2/tasks/${id}/retry`)
      .send({});
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return this.#end(id);
  }

  async #end(id: string): Promise<TaskEnd> {
    const path = `/api/scaffolder/v2/tasks/${id}`;
    for (;;) {
      const { body } = await request(this.#backend.server).get(path);
      if (body.status === 'completed' || body.status === 'failed') {
        const { body: events } = await request(this.#backend.server).get(
          `${path}/events`,
        );
        return { id, status: body.status, ...read(events) };
      }
      await sleep(100);
    }
  }

  async get(path: string): Promise<any> {
    const { body } = await request(this.#backend.server).get(path);
    return body;
  }
}

function read(
  events: Array<{ type: string; body: { message: string; output?: any } }>,
): Pick<TaskEnd, 'log' | 'links'> {
  const end = events.filter(({ type }) => type === 'completion').at(-1);
  return {
    log: events.map(({ body }) => body.message).join('\n'),
    links: end?.body.output?.links ?? [],
  };
}
