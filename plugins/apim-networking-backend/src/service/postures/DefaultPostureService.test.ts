import type { CatalogReader } from '../../catalog';
import type { GatewayQueries, PostureStore } from '../../database';
import { DefaultPostureService } from './DefaultPostureService';
import type { PostureRecorder } from './PostureRecorder';

/** Fails on any use: a name that no entity can have must reach neither the database nor the catalog. */
function untouchable<T extends object>(): T {
  return new Proxy({} as T, {
    get(_target, property) {
      throw new Error(`${String(property)} was used`);
    },
  });
}

describe('DefaultPostureService', () => {
  const service = DefaultPostureService.create({
    store: untouchable<PostureStore>(),
    queries: untouchable<GatewayQueries>(),
    catalog: untouchable<CatalogReader>(),
    recorder: untouchable<PostureRecorder>(),
  });

  it.each(['\0', '', 'a\0b', 'a/b', "'; drop", '../x', 'å', 'x'.repeat(64)])(
    'finds nothing by %j',
    async text => {
      for (const name of [
        { namespace: 'default', name: text },
        { namespace: text, name: 'orders' },
      ]) {
        await expect(service.getApi(name)).rejects.toThrow(
          /is not in the catalog/,
        );
        await expect(service.getGateway(name)).rejects.toThrow(
          /is not in the catalog/,
        );
        await expect(service.getHistory(name, { limit: 1 })).rejects.toThrow(
          /is not in the catalog/,
        );
      }
    },
  );
});
