import { setTimeout as sleep } from 'node:timers/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import apimNetworkingPlugin from 'backstage-plugin-apim-networking-backend';
import catalogModule from 'backstage-plugin-catalog-backend-module-apim-networking';
import request from 'supertest';

/** Far from the minute after which all gateways are read anyway. */
const SOON_MS = 25_000;

function gateway(tier: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'orders',
      annotations: {
        'backstage.io/managed-by-location': 'url:http://localhost/test',
        'backstage.io/managed-by-origin-location': 'url:http://localhost/test',
      },
    },
    spec: {
      type: 'azure-api-management',
      owner: 'group:default/platform',
      networking: {
        name: 'apim-orders',
        environment: 'development',
        tier,
        region: 'westeurope',
        pattern: 'public',
      },
    },
  };
}

describe('a gateway whose declaration changes in the catalog', () => {
  it('is re-evaluated soon, by the event and not by the reading of all', async () => {
    let connection: EntityProviderConnection;
    // One for all plugins, as the portal has it.
    const events = mockServices.events();
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModule,
        apimNetworkingPlugin,
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'test-entities',
          register(env) {
            env.registerInit({
              deps: { catalog: catalogProcessingExtensionPoint },
              async init({ catalog }) {
                catalog.addEntityProvider({
                  getProviderName: () => 'test',
                  connect: async given => {
                    connection = given;
                  },
                });
              },
            });
          },
        }),
        mockServices.events.mock({
          publish: async event => events.publish(event),
          subscribe: async options => events.subscribe(options),
        }).factory,
        mockServices.rootConfig.factory({ data: {} }),
      ],
    });
    const declare = async (tier: string) =>
      connection.applyMutation({
        type: 'full',
        entities: [{ entity: gateway(tier) }],
      });
    /** As the list has it, which reads nothing from the catalog. */
    const tierBecomes = async (tier: string) => {
      const began = Date.now();
      let seen: unknown;
      while (Date.now() - began < SOON_MS) {
        const { body } = await request(backend.server)
          .get('/api/apim-networking/gateways')
          .set('Authorization', mockCredentials.user.header());
        seen = body.items[0]?.tier;
        if (seen === tier) break;
        await sleep(200);
      }
      expect(seen).toBe(tier);
    };
    try {
      // After the first reading of all, at the start.
      await sleep(4_000);
      await declare('Developer');
      await tierBecomes('Developer');
      await declare('StandardV2');
      await tierBecomes('StandardV2');
    } finally {
      await backend.stop();
    }
  }, 90_000);
});
