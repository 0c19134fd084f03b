import type { Evidence } from '../model';
import { tierNameOf, tiers, type TierName } from '../tiers';
import { at, idKey, lastSegment, sameId, text } from './read';
import type { RelatedResources } from './RelatedResources';
import type { ArmResource } from './classify';

const SERVICE = 'Microsoft.ApiManagement/service';
const CONNECTION = 'Microsoft.ApiManagement/gateways/configConnections';

/**
 * The tier of the instance that a workspace gateway belongs to; undefined where it is not in sight. Source: `wsres`, `bicep`.
 *
 * Its connections name the instance. Without one, the only instance in sight is taken for it, unless Azure could not have accepted
 * that: then it is another's.
 */
export function tierOfInstance(
  gateway: ArmResource,
  related: RelatedResources,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): TierName | undefined {
  const instances = related.ofType(SERVICE);
  const named = connectedInstances(gateway, related);
  const ids = new Set(named.map(idKey));
  const names = new Set(named.map(id => lastSegment(id)?.toLowerCase()));
  const ofConnections = instances.filter(({ id, name }) =>
    text(id) ? ids.has(idKey(id)) : names.has(text(name)?.toLowerCase()),
  );
  const [instance] = named.length > 0 ? ofConnections : instances;
  const single =
    named.length > 0 ? instance !== undefined : instances.length === 1;
  const tier = single
    ? tierNameOf(text(at(instance, 'sku', 'name')))
    : undefined;
  const assumed = named.length === 0;
  return tier &&
    assumed &&
    evidence === 'observed' &&
    !tiers[tier].workspaceGateways
    ? undefined
    : tier;
}

/** The ids of the instances whose workspaces the gateway serves. */
function connectedInstances(
  gateway: ArmResource,
  related: RelatedResources,
): string[] {
  return related
    .ofType(CONNECTION)
    .filter(resource => isConnectionOf(resource, gateway))
    .flatMap(connection => {
      const source = text(at(connection, 'properties', 'sourceId')) ?? '';
      const id = /^(.*\/service\/[^/]+)(?:\/workspaces\/|$)/i.exec(source)?.[1];
      return id ? [id] : [];
    });
}

/** By its id, or by its nested name, which a template has. */
function isConnectionOf(
  connection: ArmResource,
  gateway: ArmResource,
): boolean {
  const parent = /^(.*)\/configConnections\/[^/]+$/i.exec(
    text(connection.id) ?? '',
  )?.[1];
  if (parent && text(gateway.id)) return sameId(parent, gateway.id);
  const name = text(connection.name)?.split('/')[0];
  return (
    name !== undefined &&
    name.toLowerCase() === text(gateway.name)?.toLowerCase()
  );
}
