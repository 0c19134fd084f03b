import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EventParams } from '@backstage/plugin-events-node';
import {
  declarationDigest,
  GATEWAY_DECLARATION_TOPIC,
} from 'backstage-plugin-apim-networking-node';
import { publicDesign } from '../__testUtils__/gateways';
import { DeclarationListener } from './DeclarationListener';

function gateway(name: string, change: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: {
      type: 'azure-api-management',
      networking: publicDesign(change) as {},
    },
  };
}

function until(condition: () => boolean) {
  return (async () => {
    for (let attempt = 0; attempt < 200 && !condition(); attempt++) {
      await sleep(10);
    }
    expect(condition()).toBe(true);
  })();
}

describe('DeclarationListener', () => {
  let catalog: Entity[];
  let reads: string[][];
  let failures: number;
  let publish: (payload: unknown) => Promise<void>;
  let listener: DeclarationListener;
  const logger = mockServices.logger.mock();

  async function start(
    options: { waitsMs?: number[]; capacity?: number } = {},
  ) {
    catalog = [];
    reads = [];
    failures = 0;
    listener = DeclarationListener.create({
      waitsMs: [20, 40, 60],
      ...options,
      logger,
      refresh: async refs => {
        reads.push(refs);
        if (failures-- > 0) throw new Error('The catalog is away');
        return new Map(
          catalog
            .map(entity => [stringifyEntityRef(entity), entity] as const)
            .filter(([ref]) => refs.includes(ref)),
        );
      },
    });
    const subscribed: Array<(event: EventParams) => Promise<void>> = [];
    await listener.subscribe(
      mockServices.events.mock({
        subscribe: async ({ topics, onEvent }) => {
          expect(topics).toEqual([GATEWAY_DECLARATION_TOPIC]);
          subscribed.push(onEvent);
        },
      }),
    );
    publish = eventPayload =>
      subscribed[0]({ topic: GATEWAY_DECLARATION_TOPIC, eventPayload });
  }

  afterEach(async () => {
    await listener.stop();
    jest.clearAllMocks();
  });

  const changed = (entity: Entity) =>
    publish({
      entityRef: stringifyEntityRef(entity),
      digest: declarationDigest(entity),
    });

  it('reads what comes at once together, and once where the catalog has it', async () => {
    await start();
    catalog = [gateway('a'), gateway('b')];
    await Promise.all(catalog.map(changed));
    await changed(catalog[0]);
    await until(() => reads.length > 0);
    await sleep(150);
    expect(reads).toEqual([['resource:default/a', 'resource:default/b']]);
  });

  it('reads again until the catalog gives what it has processed', async () => {
    await start();
    catalog = [gateway('a')];
    await changed(gateway('a', { tier: 'Premium' }));
    await until(() => reads.length === 1);
    catalog = [gateway('a', { tier: 'Premium' })];
    await until(() => reads.length === 2);
    await sleep(150);
    expect(reads).toHaveLength(2);
  });

  it('gives up after a few attempts, and leaves it to the reading of all', async () => {
    await start();
    catalog = [gateway('a')];
    await changed(gateway('a', { tier: 'Premium' }));
    await until(() => reads.length === 3);
    await sleep(150);
    expect(reads).toHaveLength(3);
  });

  it('reads one that is a gateway no more', async () => {
    await start();
    await publish({ entityRef: 'resource:default/gone' });
    await until(() => reads.length === 1);
    await sleep(100);
    expect(reads).toEqual([['resource:default/gone']]);
  });

  it('tries again where the catalog cannot be read, and says so', async () => {
    await start();
    catalog = [gateway('a')];
    failures = 1;
    await changed(catalog[0]);
    await until(() => reads.length === 2);
    expect(logger.warn).toHaveBeenCalledWith(
      '1 gateways whose declaration has changed could not be read',
      expect.objectContaining({ message: 'The catalog is away' }),
    );
  });

  it('reads many in parts, and no more than it can hold', async () => {
    await start({ capacity: 250 });
    catalog = Array.from({ length: 300 }, (_, index) => gateway(`g${index}`));
    await Promise.all(catalog.map(changed));
    await until(() => reads.length === 2);
    expect(reads.map(({ length }) => length)).toEqual([200, 50]);
  });

  it.each([
    undefined,
    'resource:default/a',
    {},
    { entityRef: 'component:default/a' },
    { entityRef: '%%' },
    { entityRef: 'resource:default/a\0' },
    { entityRef: `resource:default/${'x'.repeat(300)}` },
    { entityRef: 'resource:default/a', digest: "' or 1=1" },
  ])('takes %j for no event', async payload => {
    await start();
    await publish(payload);
    await sleep(60);
    expect(reads).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('reads nothing any more once it is stopped', async () => {
    await start();
    catalog = [gateway('a')];
    await changed(catalog[0]);
    await listener.stop();
    await sleep(60);
    expect(reads).toEqual([]);
  });
});
