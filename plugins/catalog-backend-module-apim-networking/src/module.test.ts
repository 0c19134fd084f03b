import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
} from '@backstage/plugin-catalog-node';
import request from 'supertest';
import catalogModuleApimNetworking from './index';

const goodDesign = {
  name: 'apim-orders',
  environment: 'production',
  tier: 'StandardV2',
  region: 'westeurope',
  pattern: 'integration-v2',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/24'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/26' },
};

function gateway(name: string, spec: Record<string, unknown>): Entity {
  return entity('Resource', name, {
    type: 'azure-api-management',
    owner: 'group:default/platform',
    ...(spec as {}),
  });
}

function api(name: string, annotation?: string): Entity {
  return entity(
    'API',
    name,
    {
      type: 'openapi',
      lifecycle: 'production',
      owner: 'group:default/platform',
      definition: 'openapi: 3.0.3',
    },
    annotation === undefined
      ? undefined
      : { 'apim-networking/gateway': annotation },
  );
}

function entity(
  kind: string,
  name: string,
  spec: Entity['spec'],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'url:http://localhost/test',
        'backstage.io/managed-by-origin-location': 'url:http://localhost/test',
        ...annotations,
      },
    },
    spec,
  };
}

type Answer = Entity & {
  status?: { items: Array<{ level: string; message: string }> };
};

describe('the catalog with the module', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  async function start(entities: Entity[]) {
    const provider: EntityProvider = {
      getProviderName: () => 'test',
      connect: async connection =>
        connection.applyMutation({
          type: 'full',
          entities: entities.map(item => ({ entity: item })),
        }),
    };
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleApimNetworking,
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'test-entities',
          register(env) {
            env.registerInit({
              deps: { catalog: catalogProcessingExtensionPoint },
              async init({ catalog }) {
                catalog.addEntityProvider(provider);
              },
            });
          },
        }),
        mockServices.rootConfig.factory({ data: {} }),
      ],
    });
  }

  async function read(kind: string, name: string): Promise<Answer> {
    for (let attempt = 0; attempt < 60; attempt++) {
      const { status, body } = await request(backend.server).get(
        `/api/catalog/entities/by-name/${kind}/default/${name}`,
      );
      if (status === 200) return body;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(`${kind}:default/${name} is not in the catalog`);
  }

  const errorsOf = (answer: Answer) =>
    (answer.status?.items ?? [])
      .filter(({ level }) => level === 'error')
      .map(({ message }) => message);
  const relationsOf = (answer: Answer) =>
    (answer.relations ?? []).map(
      ({ type, targetRef }) => `${type} ${targetRef}`,
    );

  afterEach(async () => backend.stop());

  it('keeps entities that are wrong, says why on each, and harms no other', async () => {
    await start([
      gateway('good', { networking: goodDesign }),
      gateway('impossible', {
        networking: { ...goodDesign, tier: 'Basic' },
      }),
      gateway('unknown-tier', { networking: { ...goodDesign, tier: 'Gold' } }),
      gateway('no-design', {}),
      gateway('text-design', { networking: 'public, please' }),
      gateway('hostile', {
        networking: { ...goodDesign, name: 'a\'"${x}\n✂', '${y}': ['"'] },
      }),
      api('one', 'good'),
      api('several', 'resource:default/good, impossible'),
      api('malformed', 'good, component:default/x, ,a:b:c'),
      api('dangling', 'nowhere'),
      api('none'),
    ]);

    expect(errorsOf(await read('resource', 'good'))).toEqual([]);
    const impossible = errorsOf(await read('resource', 'impossible'));
    expect(impossible).not.toEqual([]);
    expect(impossible.join('\n')).toMatch(/Basic/);
    expect(errorsOf(await read('resource', 'unknown-tier'))).toEqual([
      expect.stringMatching(/spec\.networking: tier .*PremiumV2.*"Gold"/),
    ]);
    expect(errorsOf(await read('resource', 'no-design'))).toEqual([
      expect.stringMatching(/spec\.networking must be set .*, got nothing/),
    ]);
    expect(errorsOf(await read('resource', 'text-design'))).toHaveLength(1);
    const hostile = errorsOf(await read('resource', 'hostile'));
    expect(hostile).toHaveLength(2);
    expect(hostile.join('\n')).toContain('${y} must be omitted');

    const one = await read('api', 'one');
    expect(errorsOf(one)).toEqual([]);
    expect(relationsOf(one)).toContain('dependsOn resource:default/good');
    expect(relationsOf(await read('api', 'several'))).toEqual(
      expect.arrayContaining([
        'dependsOn resource:default/good',
        'dependsOn resource:default/impossible',
      ]),
    );
    const malformed = await read('api', 'malformed');
    expect(errorsOf(malformed)).toHaveLength(3);
    expect(errorsOf(malformed).join('\n')).toContain(
      '"component:default/x" is of kind component',
    );
    expect(relationsOf(malformed)).toContain('dependsOn resource:default/good');
    expect(relationsOf(await read('api', 'dangling'))).toContain(
      'dependsOn resource:default/nowhere',
    );
    const none = await read('api', 'none');
    expect(errorsOf(none)).toEqual([]);
    expect(relationsOf(none).filter(text => /depend/.test(text))).toEqual([]);
  });

  it('relates a gateway back to the APIs that name it', async () => {
    await start([
      gateway('good', { networking: goodDesign }),
      api('one', 'good'),
      api('two', 'good'),
    ]);
    await read('api', 'one');
    await read('api', 'two');
    let relations: string[] = [];
    for (let attempt = 0; attempt < 40 && relations.length < 2; attempt++) {
      relations = relationsOf(await read('resource', 'good')).filter(text =>
        text.startsWith('dependencyOf'),
      );
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    expect(relations).toEqual([
      'dependencyOf api:default/one',
      'dependencyOf api:default/two',
    ]);
  });
});
