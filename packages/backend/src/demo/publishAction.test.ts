import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createDemoFetchAction } from './fetchAction';
import { PublishedChangesProcessor } from './publishedChangesProcessor';
import { FolderPublishedGateways } from './PublishedGateways';
import { createDemoPublishAction } from './publishAction';
import { PublishedGatewaysProvider } from './publishedGatewaysProvider';

const catalogInfo = `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: apim-orders
  annotations:
    kept: 'yes'
spec:
  type: azure-api-management
`;

describe('demo:publish', () => {
  const folder = createMockDirectory();
  const discovery = mockServices.discovery.mock({
    getExternalBaseUrl: async id => `http://portal/api/${id}`,
  });

  function setup(
    present: Entity | undefined = {
      apiVersion: '',
      kind: 'Resource',
      metadata: { name: 'x' },
    },
  ) {
    const refreshed: unknown[] = [];
    const gateways = FolderPublishedGateways.create(
      folder.resolve('published'),
    );
    const requested: unknown[] = [];
    const action = createDemoPublishAction({
      gateways,
      discovery,
      catalog: {
        getEntityByRef: async ref => {
          requested.push(ref);
          return present;
        },
        refreshEntity: async ref => {
          refreshed.push(ref);
        },
      },
    });
    const run = async (
      input: { name: string; sourcePath?: string; update?: boolean },
      taskId = 'task-1',
    ) => {
      const context = createMockActionContext({
        input,
        workspacePath: folder.resolve('workspace'),
        task: { id: taskId },
      });
      await action.handler(context);
      return Object.fromEntries(
        (context.output as jest.Mock).mock.calls as Array<[string, string]>,
      );
    };
    return { gateways, run, requested, refreshed };
  }

  it('publishes, says where, and waits for the catalog', async () => {
    folder.setContent({ workspace: { 'catalog-info.yaml': catalogInfo } });
    const { run, gateways, requested } = setup();
    expect(await run({ name: 'apim-orders' })).toEqual({
      folderUrl: 'http://portal/api/demo-files/apim-orders/',
      catalogInfoUrl:
        'http://portal/api/demo-files/apim-orders/catalog-info.yaml',
      entityRef: 'resource:default/apim-orders',
    });
    expect(requested).toEqual(['resource:default/apim-orders']);
    await run({ name: 'apim-orders' });
    await expect(run({ name: 'apim-orders' }, 'task-2')).rejects.toThrow(
      'another run',
    );
    expect(await gateways.list()).toEqual(['apim-orders']);
  });

  it('publishes a folder of the workspace, and none outside of it', async () => {
    folder.setContent({
      workspace: { out: { 'catalog-info.yaml': catalogInfo }, 'a.txt': '' },
      elsewhere: { 'catalog-info.yaml': catalogInfo },
    });
    const { run, gateways } = setup();
    await run({ name: 'apim-orders', sourcePath: 'out' });
    expect(await gateways.listFiles('apim-orders')).toEqual([
      'catalog-info.yaml',
    ]);
    await expect(
      run({ name: 'other', sourcePath: '../elsewhere' }),
    ).rejects.toThrow(/not allowed|outside/i);
  });

  it.each([
    [{}, /no catalog-info\.yaml/],
    [{ 'catalog-info.yaml': 'a: [' }, /not YAML/],
    [{ 'catalog-info.yaml': '' }, /must have an entity/],
    [{ 'catalog-info.yaml': 'kind: Resource' }, /needs apiVersion/],
    [
      {
        'catalog-info.yaml': catalogInfo.replace('Resource', 'Location'),
      },
      /must be one of Resource.*, got Location/,
    ],
  ])('publishes nothing without an entity: %j', async (workspace, message) => {
    folder.setContent({ workspace });
    const { run, gateways } = setup();
    await expect(run({ name: 'apim-orders' })).rejects.toThrow(message);
    expect(await gateways.list()).toEqual([]);
  });

  it('changes a gateway that the catalog has from elsewhere, again and again', async () => {
    folder.setContent({ workspace: { 'catalog-info.yaml': catalogInfo } });
    const file: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'apim-orders',
        annotations: {
          'backstage.io/managed-by-origin-location': 'file:/examples/all.yaml',
        },
      },
      spec: { type: 'azure-api-management' },
    };
    const { run, gateways, refreshed } = setup(file);
    const provided: unknown[] = [];
    await PublishedGatewaysProvider.create({
      gateways,
      discovery,
      logger: mockServices.logger.mock(),
    }).connect({
      applyMutation: async mutation => {
        provided.push(
          ...(mutation as unknown as { entities: unknown[] }).entities,
        );
      },
      refresh: async () => {},
    });
    const processor = PublishedChangesProcessor.create({
      gateways,
      logger: mockServices.logger.mock(),
    });
    expect(await processor.preProcessEntity(file)).toBe(file);

    await run({ name: 'apim-orders', update: true });
    await run({ name: 'apim-orders', update: true }, 'task-2');

    expect(refreshed).toEqual([
      'resource:default/apim-orders',
      'resource:default/apim-orders',
    ]);
    expect(provided).toEqual([]);
    expect(await processor.preProcessEntity(file)).toMatchObject({
      metadata: {
        annotations: {
          kept: 'yes',
          'backstage.io/managed-by-origin-location': 'file:/examples/all.yaml',
        },
      },
    });
    const other = { ...file, metadata: { name: 'apim-other' } };
    expect(await processor.preProcessEntity(other)).toBe(other);
  });

  it('puts a published API in the place of what a file declares', async () => {
    const api: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'stock' },
      spec: { type: 'openapi' },
    };
    folder.setContent({
      workspace: {
        'catalog-info.yaml': JSON.stringify({
          ...api,
          metadata: {
            name: 'stock',
            annotations: { 'apim-networking/gateway': 'apim-orders' },
          },
        }),
      },
    });
    const { run, gateways } = setup(api);
    await run({ name: 'stock', update: true });
    const processor = PublishedChangesProcessor.create({
      gateways,
      logger: mockServices.logger.mock(),
    });
    expect(
      (await processor.preProcessEntity(api)).metadata.annotations,
    ).toEqual({ 'apim-networking/gateway': 'apim-orders' });
  });

  it('changes what it has published itself, whose entity it keeps bringing', async () => {
    folder.setContent({ workspace: { 'catalog-info.yaml': catalogInfo } });
    const { run, gateways } = setup({
      apiVersion: '',
      kind: 'Resource',
      metadata: {
        name: 'apim-orders',
        annotations: {
          'backstage.io/managed-by-origin-location':
            'url:http://portal/api/demo-files/apim-orders/catalog-info.yaml',
        },
      },
    });
    await run({ name: 'apim-orders' });
    await run({ name: 'apim-orders', update: true }, 'task-2');
    expect(await gateways.isDeclaredElsewhere('apim-orders')).toBe(false);
  });

  it('does not change a gateway that is not there', async () => {
    folder.setContent({ workspace: { 'catalog-info.yaml': catalogInfo } });
    const gateways = FolderPublishedGateways.create(
      folder.resolve('published'),
    );
    const action = createDemoPublishAction({
      gateways,
      discovery,
      catalog: {
        getEntityByRef: async () => undefined,
        refreshEntity: async () => {},
      },
    });
    await expect(
      action.handler(
        createMockActionContext({
          input: { name: 'apim-orders', update: true },
          workspacePath: folder.resolve('workspace'),
        }),
      ),
    ).rejects.toThrow('got true for resource:default/apim-orders');
    expect(await gateways.list()).toEqual([]);
  });

  it('fetches the catalog file of what was published, and nothing where there is none', async () => {
    folder.setContent({ workspace: { 'catalog-info.yaml': catalogInfo } });
    const { run, gateways } = setup();
    await run({ name: 'apim-orders' });
    const fetch = async (name: string) => {
      folder.addContent({ fetched: {} });
      const context = createMockActionContext({
        input: { name },
        workspacePath: folder.resolve('fetched'),
      });
      await createDemoFetchAction({ gateways }).handler(context);
      expect(context.output).toHaveBeenCalledTimes(1);
      return folder.content({ path: 'fetched' });
    };
    expect(await fetch('apim-other')).toEqual({});
    expect(await fetch('apim-orders')).toEqual({
      'catalog-info.yaml': catalogInfo,
    });
  });

  it('brings what is published into the catalog, at start and later', async () => {
    folder.setContent({
      workspace: { 'catalog-info.yaml': catalogInfo },
      published: { broken: { 'catalog-info.yaml': 'a: [' } },
    });
    const { run, gateways } = setup();
    const logger = mockServices.logger.mock();
    const mutations: Array<{ entities: Array<{ entity: unknown }> }> = [];
    await PublishedGatewaysProvider.create({
      gateways,
      discovery,
      logger,
    }).connect({
      applyMutation: async mutation => {
        mutations.push(mutation as (typeof mutations)[number]);
      },
      refresh: async () => {},
    });
    await run({ name: 'apim-orders' });
    expect(mutations.map(({ entities }) => entities.length)).toEqual([0, 1]);
    expect(mutations[1].entities[0].entity).toMatchObject({
      kind: 'Resource',
      metadata: {
        name: 'apim-orders',
        annotations: {
          kept: 'yes',
          'backstage.io/managed-by-location':
            'url:http://portal/api/demo-files/apim-orders/catalog-info.yaml',
        },
      },
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('broken'),
      expect.anything(),
    );
  });
});
