import { idKey, lastSegment } from '../arm/ArmId';
import { writtenText } from '../arm/ArmValue';
import type { ResourceIndex } from '../arm/ResourceIndex';
import {
  API_MANAGEMENT_SERVICE,
  CONFIG_CONNECTION,
  type WorkspaceGateway,
} from '../arm/resources';
import type { Evidence } from '../model';
import { tierNameOf, tiers, type TierName } from '../tiers';
import { writtenName } from './names';

/**
 * The tier of the instance that a workspace gateway belongs to; undefined where it is not in sight. Source: `wsres`, `bicep`.
 *
 * Its connections name the instance. Without one, the only instance in sight is taken for it, unless Azure could not have accepted
 * that: then it is another's.
 */
export function tierOfInstance(
  gateway: WorkspaceGateway,
  index: ResourceIndex,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): TierName | undefined {
  const instances = index.ofType(API_MANAGEMENT_SERVICE);
  const sources = index
    .childrenOf(CONFIG_CONNECTION, gateway)
    .map(({ properties }) => properties.sourceId);
  const named = sources.flatMap(source => instanceOf(source.known) ?? []);
  // Only the deployment knows which instance it is.
  if (named.length === 0 && sources.some(({ isUnknown }) => isUnknown)) {
    return undefined;
  }
  const ids = new Set(named.map(idKey));
  const names = new Set(named.map(id => lastSegment(id)?.toLowerCase()));
  const ofConnections = instances.filter(instance => {
    const id = writtenText(instance.id);
    return id
      ? ids.has(idKey(id))
      : names.has(writtenName(instance)?.toLowerCase());
  });
  const [instance] = named.length > 0 ? ofConnections : instances;
  const single =
    named.length > 0 ? instance !== undefined : instances.length === 1;
  const tier = single ? tierNameOf(instance.sku.name.known) : undefined;
  const assumed = named.length === 0;
  return tier &&
    assumed &&
    evidence === 'observed' &&
    !tiers[tier].workspaceGateways
    ? undefined
    : tier;
}

/** The id of an instance in that of one of its workspaces. */
function instanceOf(workspaceId = ''): string | undefined {
  return /^(.*\/service\/[^/]+)(?:\/workspaces\/|$)/i.exec(workspaceId)?.[1];
}
