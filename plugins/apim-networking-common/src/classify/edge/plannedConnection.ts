import { sameId } from '../../arm/ArmId';
import type { ArmResource } from '../../arm/ArmResource';
import { writtenText } from '../../arm/ArmValue';
import { namePath } from '../../arm/nesting';
import type { ResourceIndex } from '../../arm/ResourceIndex';
import {
  FRONT_DOOR_ORIGIN,
  type ApiManagementService,
} from '../../arm/resources';
import type { PrivateEndpointModel } from '../../model';

/**
 * The connections that a planned Front Door will ask the service for. Someone approves each once it is deployed; a plan is read as
 * it is meant to end, as a declared design is.
 */
export function plannedConnections(
  service: ApiManagementService,
  index: ResourceIndex,
): PrivateEndpointModel[] {
  const serviceId = writtenText(service.id);
  const profiles = new Set(
    index.ofType(FRONT_DOOR_ORIGIN).flatMap(origin => {
      const { privateLink } = origin.properties.sharedPrivateLinkResource;
      return sameId(writtenText(privateLink.id), serviceId)
        ? namePath(origin.self.raw as ArmResource)[0] ?? []
        : [];
    }),
  );
  return [...profiles].map(name => ({
    name,
    status: 'Approved',
    groupIds: ['Gateway'],
    field: FRONT_DOOR_ORIGIN.type,
  }));
}
