import { mockServices } from '@backstage/backend-test-utils';
import { createMessageSender } from './createMessageSender';
import { readNotificationSettings } from './readNotificationSettings';

function settings(apimNetworking: object) {
  return readNotificationSettings(
    mockServices.rootConfig({ data: { apimNetworking } }),
  );
}

describe('readNotificationSettings', () => {
  it('reads who decides on waivers, in their canonical form', () => {
    expect(
      settings({
        waivers: { approvers: ['Group:api-platform', 'user:other/Mira'] },
      }),
    ).toEqual({
      enabled: undefined,
      approvers: ['group:default/api-platform', 'user:other/mira'],
    });
    expect(settings({}).approvers).toEqual([]);
  });

  it.each(['api-platform', 'component:default/shop', 'group:'])(
    'rejects %j, which is nobody',
    value => {
      expect(() => settings({ waivers: { approvers: [value] } })).toThrow(
        `apimNetworking.waivers.approvers[0] must be the entity reference of a user or group, such as group:default/api-platform, got "${value}".`,
      );
    },
  );
});

describe('createMessageSender', () => {
  const create = (
    configured: object,
    plugins: string[],
    send = jest.fn().mockResolvedValue(undefined),
  ) => {
    const logger = mockServices.logger.mock();
    return createMessageSender({
      settings: settings(configured),
      notifications: { send },
      instance: {
        getInstalledPlugins: async () =>
          plugins.map(pluginId => ({ pluginId, modules: [] })),
      },
      logger,
    }).then(sender => ({ sender, logger, send }));
  };

  it.each<[object, string[], boolean]>([
    [{}, ['catalog', 'notifications'], true],
    [{}, ['catalog'], false],
    [{ notifications: { enabled: true } }, ['catalog'], true],
    [{ notifications: { enabled: false } }, ['notifications'], false],
  ])(
    'with %j and the plugins %j: %j',
    async (configured, plugins, expected) => {
      const { sender } = await create(configured, plugins);
      expect(sender !== undefined).toBe(expected);
    },
  );

  it('warns that nobody is asked where no approvers are named', async () => {
    expect(
      (await create({}, ['notifications'])).logger.warn,
    ).toHaveBeenCalled();
    const named = { waivers: { approvers: ['group:default/a'] } };
    expect(
      (await create(named, ['notifications'])).logger.warn,
    ).not.toHaveBeenCalled();
  });

  it('sends under the scope of the event, to everybody but who did it', async () => {
    const { sender, send } = await create({}, ['notifications']);
    await sender!.send({
      id: 'waiver-requested:1',
      happenedAt: '2026-11-24T09:00:00.000Z',
      recipients: ['group:default/a'],
      except: 'user:default/mira',
      topic: 'Gateway waivers',
      title: 'T',
      description: 'D',
      link: '/apim-networking/waivers',
      severity: 'normal',
    });
    expect(send).toHaveBeenCalledWith({
      recipients: {
        type: 'entity',
        entityRef: ['group:default/a'],
        excludeEntityRef: 'user:default/mira',
      },
      payload: {
        title: 'T',
        description: 'D',
        link: '/apim-networking/waivers',
        severity: 'normal',
        topic: 'Gateway waivers',
        scope: 'waiver-requested:1',
      },
    });
  });
});
