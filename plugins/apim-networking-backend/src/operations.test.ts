import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import Ajv2020 from 'ajv/dist/2020';
import request from 'supertest';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import { RecordedMetrics } from './__testUtils__/recordedMetrics';
import { ScheduledTasks } from './__testUtils__/scheduledTasks';
import plugin from './index';
import { spec } from './schema';

const entities: Entity[] = ['a', 'b'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name },
  spec: {
    type: 'azure-api-management',
    // Against the policy.
    networking: isolatedDesign({ name: `apim-${name}` }) as {},
  },
}));

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: 'openapi', ...spec });

describe('what the plugin tells those who run the portal', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let metrics: RecordedMetrics;
  let catalogIsDown: boolean;
  let tasks: ScheduledTasks;

  beforeEach(async () => {
    metrics = new RecordedMetrics();
    tasks = new ScheduledTasks();
    catalogIsDown = false;
    const catalog = catalogServiceMock({ entities });
    backend = await startTestBackend({
      features: [
        plugin,
        metrics.factory,
        tasks.factory,
        catalogServiceMock.mock({
          getEntities: async (...args) => catalog.getEntities(...args),
          streamEntities: (...args) => {
            if (catalogIsDown) throw new TypeError('the catalog is down');
            return catalog.streamEntities(...args);
          },
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            apimNetworking: {
              health: { failures: 2 },
              policy: {
                environments: { development: { allowedPatterns: ['public'] } },
              },
            },
          },
        }),
      ],
    });
  });

  afterEach(async () => backend.stop());

  const post = (path: string, body: object, key?: string) => {
    const sent = request(backend.server)
      .post(`/api/apim-networking${path}`)
      .set('Authorization', mockCredentials.user.header());
    return (key ? sent.set('Idempotency-Key', key) : sent).send(body);
  };
  const readCatalog = () => tasks.triggerTask('apim-networking-read-catalog');
  const health = async () => {
    const answer = await request(backend.server).get(
      '/api/apim-networking/health',
    );
    const validate = ajv.getSchema('openapi#/components/schemas/HealthReport')!;
    validate(answer.body);
    expect(validate.errors).toBeNull();
    return answer;
  };

  it('counts decisions by outcome, each once', async () => {
    const allowed = { design: publicDesign() };
    const denied = { design: isolatedDesign() };
    await post('/decisions', allowed, 'key');
    await post('/decisions', allowed, 'key');
    await post('/decisions', allowed);
    await post('/decisions', denied);
    await post('/decisions', { design: { tier: 'Gold' } });
    await post('/evaluate', denied);
    const decided = (outcome: string) =>
      metrics.sum('apim_networking.decisions', {
        'apim_networking.decision.outcome': outcome,
      });
    expect(decided('allowed')).toBe(2);
    expect(decided('denied')).toBe(1);
    expect(decided('allowed-under-waiver')).toBe(0);

    // Each of the six was evaluated.
    const evaluations = metrics.of('apim_networking.evaluation.duration');
    expect(evaluations).toHaveLength(6);
    for (const { value } of evaluations) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
  });

  it('measures the stored findings, and how long and how late the reading of the catalog is', async () => {
    const findings = async () =>
      Object.fromEntries(
        (await metrics.observe('apim_networking.findings')).map(
          ({ value, attributes }) => [
            `${attributes?.['apim_networking.finding.severity']} ${attributes?.['apim_networking.finding.waived']}`,
            value,
          ],
        ),
      );
    expect(await findings()).toEqual({
      'error false': 0,
      'error true': 0,
      'warning false': 0,
      'warning true': 0,
      'info false': 0,
      'info true': 0,
    });
    expect(await metrics.observe('apim_networking.scheduled_task.lag')).toEqual(
      [],
    );

    await readCatalog();
    const { body: page } = await request(backend.server)
      .get('/api/apim-networking/gateways')
      .set('Authorization', mockCredentials.user.header());
    const stored = page.items.map(
      ({ findings: counts }: { findings: Record<string, number> }) => counts,
    );
    expect(stored).toHaveLength(2);
    expect(stored[0].error).toBeGreaterThan(0);
    expect((await findings())['error false']).toBe(
      stored[0].error + stored[1].error,
    );

    const [{ value: seconds, attributes }] = metrics.of(
      'apim_networking.scheduled_task.duration',
    );
    expect(seconds).toBeGreaterThan(0);
    expect(attributes).toEqual({
      'apim_networking.scheduled_task.name': 'read-catalog',
    });
    const [lag] = await metrics.observe('apim_networking.scheduled_task.lag');
    expect(lag.attributes).toEqual({
      'apim_networking.scheduled_task.name': 'read-catalog',
    });
    expect(lag.value).toBeLessThan(5);
    await new Promise(resolve => setTimeout(resolve, 30));
    const [later] = await metrics.observe('apim_networking.scheduled_task.lag');
    expect(later.value).toBeGreaterThan(lag.value);
  });

  it('names and units follow the conventions of OpenTelemetry', () => {
    expect(
      Object.fromEntries(
        [...metrics.instruments].map(([name, { kind, options }]) => [
          name,
          `${kind} ${options?.unit}`,
        ]),
      ),
    ).toEqual({
      'apim_networking.decisions': 'counter {decision}',
      'apim_networking.evaluation.duration': 'histogram s',
      'apim_networking.scheduled_task.duration': 'histogram s',
      'apim_networking.messages': 'counter {message}',
      'apim_networking.findings': 'observable-gauge {finding}',
      'apim_networking.scheduled_task.lag': 'observable-gauge s',
    });
  });

  it('says without authentication that all is well, that the reading of the catalog fails, and that it is well again', async () => {
    const before = await health();
    expect(before.status).toBe(200);
    expect(
      before.body.scheduledTasks.map(({ name }: { name: string }) => name),
    ).toEqual([
      'expire-waivers',
      'read-catalog',
      'remove-old-records',
      'send-notifications',
    ]);

    catalogIsDown = true;
    await expect(readCatalog()).rejects.toThrow('the catalog is down');
    expect((await health()).status).toBe(200);
    await expect(readCatalog()).rejects.toThrow('the catalog is down');
    const failing = await health();
    expect(failing.status).toBe(503);
    expect(failing.body).toMatchObject({
      status: 'failing',
      reasons: ['read-catalog has failed 2 times in a row'],
    });
    // What the error says is for the log: anybody may ask for this.
    expect(failing.text).not.toContain('the catalog is down');
    expect(
      metrics
        .of('apim_networking.scheduled_task.duration')
        .map(({ attributes }) => attributes?.['error.type']),
    ).toEqual(['TypeError', 'TypeError']);
    // The portal itself goes on.
    const { status } = await request(backend.server).get(
      '/.backstage/health/v1/readiness',
    );
    expect(status).toBe(200);

    catalogIsDown = false;
    await readCatalog();
    const after = await health();
    expect(after.status).toBe(200);
    expect(after.body.reasons).toEqual([]);
    expect(
      after.body.scheduledTasks.find(
        ({ name }: { name: string }) => name === 'read-catalog',
      ),
    ).toMatchObject({ status: 'ok', failures: 0, lagSeconds: 0 });
  });
});
