import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import apimNetworkingPlugin from 'backstage-plugin-apim-networking-backend';
import request from 'supertest';

const MIRA = 'user:default/mira';
const NOOR = 'user:default/noor';
const DAAN = 'user:default/daan';

function group(name: string, members: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: members.map(targetRef => ({ type: 'hasMember', targetRef })),
  };
}

const entities: Entity[] = [
  // Who asks is of the team that decides, and of the team that owns.
  group('api-platform', [MIRA, NOOR]),
  group('orders-team', [MIRA, DAAN]),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'orders', namespace: 'default', title: 'Orders' },
    spec: {
      type: 'azure-api-management',
      owner: 'orders-team',
      networking: {
        name: 'apim-orders',
        environment: 'production',
        tier: 'StandardV2',
        region: 'westeurope',
        pattern: 'public',
      },
    },
  },
];

interface Told {
  payload: { title: string; link: string; topic: string };
}

describe('the portal’s notifications', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const tasks = new Map<string, () => Promise<void>>();

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        apimNetworkingPlugin,
        notificationsPlugin,
        catalogServiceMock.factory({ entities }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () =>
            mockServices.scheduler.mock({
              scheduleTask: async ({ id, fn }) => {
                tasks.set(id, async () => fn(new AbortController().signal));
              },
              // Of the notifications plugin: what it forgets is not asked here.
              createScheduledTaskRunner: () => ({ run: async () => {} }),
            }),
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            apimNetworking: {
              waivers: { approvers: ['group:default/api-platform'] },
              policy: {
                environments: { production: { allowedPatterns: ['isolated'] } },
              },
            },
          },
        }),
      ],
    });
    await tasks.get('apim-networking-read-catalog')!();
  });

  afterAll(async () => backend.stop());

  const as = (user: string) => ({
    post: (path: string, body: object) =>
      request(backend.server)
        .post(`/api/apim-networking${path}`)
        .set('Authorization', mockCredentials.user.header(user))
        .send(body),
    notified: async (): Promise<Told[]> => {
      const { body } = await request(backend.server)
        .get('/api/notifications')
        .set('Authorization', mockCredentials.user.header(user));
      return body.notifications;
    },
  });
  const titles = async (user: string) =>
    (await as(user).notified()).map(({ payload }) => payload.title).sort();
  const sendNotifications = () =>
    tasks.get('apim-networking-send-notifications')!();

  it('tell the approvers of a request, who asked of the decision, and the owners of the end, each once', async () => {
    const { body: waiver } = await as(MIRA).post('/waivers', {
      ruleId: 'POL-003',
      gateway: 'apim-orders',
      environment: 'production',
      reason: 'The partner moves in March.',
      until: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    });
    await sendNotifications();
    await sendNotifications();
    const requested = 'Waiver of POL-003 asked for apim-orders';
    expect(await titles(NOOR)).toEqual([requested]);
    expect(await titles(MIRA)).toEqual([]);
    expect(await titles(DAAN)).toEqual([]);

    await as(NOOR).post(`/waivers/${waiver.id}/approve`, {});
    await sendNotifications();
    await sendNotifications();
    const approved = 'Waiver of POL-003 for apim-orders approved';
    expect(await titles(MIRA)).toEqual([approved]);

    await as(NOOR).post(`/waivers/${waiver.id}/revoke`, {});
    await Promise.all([sendNotifications(), sendNotifications()]);
    const revoked = 'Waiver of POL-003 for apim-orders revoked';
    expect(await titles(MIRA)).toEqual([approved, revoked]);
    expect(await titles(DAAN)).toEqual([revoked]);
    expect(await titles(NOOR)).toEqual([requested]);
    expect((await as(DAAN).notified())[0].payload).toMatchObject({
      link: '/apim-networking/waivers',
      topic: 'Gateway waivers',
    });
  });
});
