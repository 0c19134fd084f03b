import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { apimNetworkingServiceRef } from 'backstage-plugin-apim-networking-node';
import request from 'supertest';
import { parse } from 'yaml';
import scaffolderModuleApimNetworking from './index';
import { bicepPath, skipReason } from './__testUtils__/compilerForTests';
import { DecidesInMemory } from './__testUtils__/DecidesInMemory';
import { orders, partners, refused } from './__testUtils__/designs';

interface TemplateSpec {
  owner: string;
  parameters: Array<{ properties: Record<string, Record<string, unknown>> }>;
  steps: Array<{ id: string; action: string; input: object }>;
  output: object;
}

const templateText = readFileSync(
  resolve(__dirname, '../../../templates/create-api-gateway/template.yaml'),
  'utf8',
);
const template: Entity = parse(templateText);
const spec = template.spec as unknown as TemplateSpec;

const values = {
  title: 'Partner "gateway" ${{ parameters.owner }}',
  owner: 'group:default/partner-team',
  design: partners,
};

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('the template Create an API gateway', () => {
  let backend: TestBackend;
  let decisions: DecidesInMemory;
  let published: string;

  /** Stands in for the sample portal’s action: keeps what was made. */
  function publishModule() {
    const publish = createTemplateAction({
      id: 'demo:publish',
      schema: {
        input: { name: z => z.string() },
        output: { folderUrl: z => z.string(), entityRef: z => z.string() },
      },
      async handler(ctx) {
        await cp(ctx.workspacePath, published, { recursive: true });
        ctx.output('folderUrl', `http://portal/${ctx.input.name}/`);
        ctx.output('entityRef', 'resource:default/apim-partners-test');
      },
    });
    return createBackendModule({
      pluginId: 'scaffolder',
      moduleId: 'publish-stand-in',
      register(env) {
        env.registerInit({
          deps: { scaffolder: scaffolderActionsExtensionPoint },
          async init({ scaffolder }) {
            scaffolder.addActions(publish);
          },
        });
      },
    });
  }

  beforeAll(async () => {
    decisions = new DecidesInMemory();
    published = await mkdtemp(join(tmpdir(), 'apim-published-'));
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleApimNetworking,
        publishModule(),
        catalogServiceMock.factory({ entities: [template] }),
        createServiceFactory({
          service: apimNetworkingServiceRef,
          deps: {},
          factory: () => decisions,
        }),
        mockServices.rootConfig.factory({
          data: bicepPath
            ? { apimNetworking: { bicep: { path: bicepPath } } }
            : {},
        }),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await backend?.stop();
    await rm(published, { recursive: true, force: true });
  });

  async function runTask(input: object) {
    const created = await request(backend.server)
      .post('/api/scaffolder/v2/tasks')
      .send({
        templateRef: 'template:default/create-api-gateway',
        values: input,
      });
    expect(created.status).toBe(201);
    const path = `/api/scaffolder/v2/tasks/${created.body.id}`;
    for (;;) {
      const { body } = await request(backend.server).get(path);
      if (body.status === 'completed' || body.status === 'failed') {
        const events = await request(backend.server).get(`${path}/events`);
        const log = (
          events.body as Array<{ type: string; body: { message: string } }>
        )
          .filter(({ type }) => type === 'log')
          .map(event => event.body.message)
          .join('\n');
        const end = (events.body as Array<{ type: string; body: object }>).find(
          ({ type }) => type === 'completion',
        );
        return { id: created.body.id, status: body.status, log, end };
      }
      await sleep(100);
    }
  }

  it('uses only actions that exist', async () => {
    const { body } = await request(backend.server).get(
      '/api/scaffolder/v2/actions',
    );
    const known = (body as Array<{ id: string }>).map(({ id }) => id);
    const used = spec.steps.map(({ action }) => action);
    expect(known).toEqual(expect.arrayContaining(used));
    expect(used).toContain('apim:bicep:generate');
    expect(used).toContain('apim:catalog:write');
  });

  it('gives the actions only inputs that they have, and reads only outputs that they give', async () => {
    const { body } = await request(backend.server).get(
      '/api/scaffolder/v2/actions',
    );
    type Properties = { properties?: Record<string, object> };
    const actions = new Map(
      (
        body as Array<{
          id: string;
          schema: { input?: Properties; output?: Properties };
        }>
      ).map(({ id, schema }) => [id, schema]),
    );
    const outputs = new Map<string, string[]>();
    const used: string[] = [];
    const read = (part: object) => {
      for (const [, step, output] of JSON.stringify(part).matchAll(
        /steps\.(\w+)\.output\.(\w+)/g,
      )) {
        used.push(`${step}.${output}`);
        expect({ step, outputs: outputs.get(step) }).toEqual({
          step,
          outputs: expect.arrayContaining([output]),
        });
      }
    };
    for (const { id, action, input } of spec.steps) {
      read(input);
      const { properties } = actions.get(action)!.input!;
      expect(Object.keys(properties!)).toEqual(
        expect.arrayContaining(Object.keys(input)),
      );
      outputs.set(id, Object.keys(actions.get(action)!.output!.properties!));
    }
    read(spec.output);
    expect(used).toEqual(
      expect.arrayContaining(['generate.decisionId', 'publish.entityRef']),
    );

    const asked = spec.parameters.flatMap(({ properties }) =>
      Object.keys(properties),
    );
    for (const [, name] of templateText.matchAll(/parameters\.(\w+)/g)) {
      expect(asked).toContain(name);
    }
  });

  it('asks for the design by the field of this suite', () => {
    const [, networking] = spec.parameters;
    expect(networking.properties.design).toMatchObject({
      type: 'object',
      'ui:field': 'ApimGatewayDesign',
    });
  });

  it('is owned by a group of the sample organisation', () => {
    const groups = readFileSync(
      resolve(__dirname, '../../../examples/organization/groups.yaml'),
      'utf8',
    );
    const [, name] = spec.owner.split('/');
    expect(groups).toMatch(new RegExp(`^  name: ${name}$`, 'm'));
  });

  it('ends a task that is denied with every finding in its log', async () => {
    const { status, log } = await runTask({ ...values, design: refused });
    expect(status).toBe('failed');
    const decision = [...decisions.decisions.values()].pop()!;
    expect(decision.outcome).toBe('denied');
    for (const { ruleId, remedy } of decision.evaluation.findings) {
      expect(log).toContain(ruleId);
      expect(log).toContain(remedy);
    }
    expect(log).toContain('denies the design of apim-finance');
    expect(log).toContain('Skipping step publish');
  }, 60_000);

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    it('runs to the end, and publishes Bicep and entity', async () => {
      const { id, status, log, end } = await runTask(values);
      expect({ status, log }).toMatchObject({ status: 'completed' });
      expect(log).toContain('no diagnostics');
      const decision = [...decisions.decisions.values()].pop()!;
      const asked = decisions.asked[decisions.asked.length - 1];
      expect(asked.idempotencyKey).toContain(id);

      const entity = parse(
        await readFile(join(published, 'catalog-info.yaml'), 'utf8'),
      );
      expect(entity).toMatchObject({
        metadata: {
          name: 'apim-partners-test',
          title: values.title,
          annotations: { 'apim-networking/decision': decision.id },
        },
        spec: { owner: values.owner, networking: partners },
      });
      expect(entity.metadata).not.toHaveProperty('description');
      expect(entity.spec).not.toHaveProperty('system');
      expect(
        await readFile(join(published, 'main.staging.bicepparam'), 'utf8'),
      ).toContain("using 'main.bicep'");

      expect(end).toMatchObject({
        body: {
          output: {
            links: [
              { entityRef: 'resource:default/apim-partners-test' },
              // Without a first API the portal has nothing to link, and shows no link.
              expect.not.objectContaining({ entityRef: expect.anything() }),
              { url: `http://portal/${partners.name}/` },
            ],
          },
        },
      });
      const text = textOf(end!.body);
      expect(text).toContain('`integration-v2`');
      expect(text).toContain(decision.evaluation.posture.headline);
      expect(text).toContain(decision.id);
      expect(text).toContain('1. Deploy `main.staging.bicepparam`');
      expect(text).not.toMatch(/\{[{%]|bootstrap/);
    }, 60_000);

    it('says of an isolated gateway what to deploy first, approve, and deploy then', async () => {
      const { status, log, end } = await runTask({
        ...values,
        design: orders,
        system: 'system:default/api-gateways',
        description: 'Two\nlines',
      });
      expect({ status, log }).toMatchObject({ status: 'completed' });
      expect(textOf(end!.body)).toMatch(
        /1\. Deploy `main\.staging\.bootstrap\.bicepparam`[\s\S]*2\. .*approved[\s\S]*3\. Deploy `main\.staging\.lockdown\.bicepparam`/,
      );
      const entity = parse(
        await readFile(join(published, 'catalog-info.yaml'), 'utf8'),
      );
      expect(entity).toMatchObject({
        metadata: { description: 'Two\nlines' },
        spec: { system: 'system:default/api-gateways' },
      });
    }, 60_000);

    it('can be tried in a dry run, which records no decision', async () => {
      const before = decisions.asked.length;
      const { status, body } = await request(backend.server)
        .post('/api/scaffolder/v2/dry-run')
        .send({ template, values, directoryContents: [] });
      expect({ status, body }).toMatchObject({ status: 200 });
      const paths = (body.directoryContents as Array<{ path: string }>).map(
        ({ path }) => path,
      );
      expect(paths).toEqual(
        expect.arrayContaining(['main.bicep', 'catalog-info.yaml']),
      );
      expect(decisions.asked).toHaveLength(before);
    }, 60_000);
  });
});

function textOf(completion: object): string {
  const { output } = completion as {
    output: { text: Array<{ content: string }> };
  };
  return output.text[0].content;
}
