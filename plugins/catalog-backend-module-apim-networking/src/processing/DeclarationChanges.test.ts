import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { declarationDigest } from 'backstage-plugin-apim-networking-node';
import { DeclarationChanges } from './DeclarationChanges';

function gateway(tier: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'orders' },
    spec: { type: 'azure-api-management', networking: { tier } },
  };
}

describe('DeclarationChanges', () => {
  let published: unknown[];
  let fails: boolean;
  let changes: DeclarationChanges;
  let cache: CatalogProcessorCache;

  beforeEach(() => {
    published = [];
    fails = false;
    changes = DeclarationChanges.create({
      events: mockServices.events.mock({
        publish: async ({ topic, eventPayload }) => {
          if (fails) throw new Error('Nobody listens');
          published.push([topic, eventPayload]);
        },
      }),
    });
    const values = new Map<string, unknown>();
    cache = {
      get: async key => values.get(key) as never,
      set: async (key, value) => {
        values.set(key, value);
      },
    };
  });

  const event = (tier?: string) => [
    'apim-networking.gateway-declaration',
    {
      entityRef: 'resource:default/orders',
      ...(tier && { digest: declarationDigest(gateway(tier)) }),
    },
  ];

  it('tells of a declaration when it is another one, and of the end of it', async () => {
    await changes.publish(gateway('Premium'), true, cache);
    await changes.publish(gateway('Premium'), true, cache);
    expect(published).toEqual([event('Premium')]);
    await changes.publish(gateway('Basic'), true, cache);
    await changes.publish(gateway('Basic'), false, cache);
    await changes.publish(gateway('Basic'), false, cache);
    expect(published).toEqual([event('Premium'), event('Basic'), event()]);
  });

  it('says nothing of what never was a gateway', async () => {
    await changes.publish(gateway('Premium'), false, cache);
    expect(published).toEqual([]);
  });

  it('tells the next time where it could not, and fails nothing', async () => {
    fails = true;
    await changes.publish(gateway('Premium'), true, cache);
    fails = false;
    await changes.publish(gateway('Premium'), true, cache);
    expect(published).toEqual([event('Premium')]);
  });
});
