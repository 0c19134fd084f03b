import type { PrivateEndpointModel } from '../../model';
import type { ArmResource } from '../classify';
import { at, sameId, text } from '../read';
import type { RelatedResources } from '../RelatedResources';

const FRONT_DOOR_ORIGIN = 'Microsoft.Cdn/profiles/originGroups/origins';

/**
 * The connections that a planned Front Door will ask the service for. Someone approves each once it is deployed; a plan is read as
 * it is meant to end, as a declared design is.
 */
export function plannedConnections(
  service: ArmResource,
  related: RelatedResources,
): PrivateEndpointModel[] {
  const profiles = new Set(
    related.ofType(FRONT_DOOR_ORIGIN).flatMap(resource => {
      const link = at(
        resource,
        'properties',
        'sharedPrivateLinkResource',
        'privateLink',
        'id',
      );
      return sameId(link, service.id)
        ? text(resource.name)?.split('/')[0] ?? []
        : [];
    }),
  );
  return [...profiles].map(name => ({
    name,
    status: 'Approved',
    groupIds: ['Gateway'],
    field: FRONT_DOOR_ORIGIN,
  }));
}
