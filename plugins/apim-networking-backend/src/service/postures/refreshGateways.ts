import type { Entity } from '@backstage/catalog-model';
import { isGateway, type CatalogReader } from '../../catalog';
import type { PostureStore } from '../../database';
import type { PostureRecorder } from './PostureRecorder';

/**
 * Brings the store up to date with what the catalog says of some gateways now. One that is no gateway any more, or not there, is
 * forgotten.
 *
 * @param options - `again` evaluates also what has not changed
 * @returns the entities that the catalog has, by reference
 */
export async function refreshGateways(
  from: {
    catalog: CatalogReader;
    store: PostureStore;
    recorder: PostureRecorder;
  },
  entityRefs: string[],
  options: { again?: boolean } = {},
): Promise<Map<string, Entity>> {
  const { catalog, store, recorder } = from;
  const entities = await catalog.getResources(entityRefs);
  const gateways = [...entities.values()].filter(isGateway);
  await recorder.recordGateways(
    gateways,
    await store.gatewayStates(entityRefs),
    options,
  );
  const deleted = entityRefs.filter(ref => {
    const entity = entities.get(ref);
    return !entity || !isGateway(entity);
  });
  await store.removeGateways(deleted);
  return entities;
}
