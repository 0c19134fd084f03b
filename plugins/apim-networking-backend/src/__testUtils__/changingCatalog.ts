import { createServiceFactory } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog whose entities a test changes while the backend runs. */
export function changingCatalog(entities: Entity[] = []) {
  const catalog = { entities };
  const service = new Proxy({} as CatalogService, {
    get: (_target, method: keyof CatalogService) => {
      const current = catalogServiceMock({ entities: catalog.entities });
      const implementation = current[method] as Function;
      return typeof implementation === 'function'
        ? implementation.bind(current)
        : implementation;
    },
  });
  return Object.assign(catalog, {
    factory: createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => service,
    }),
  });
}
