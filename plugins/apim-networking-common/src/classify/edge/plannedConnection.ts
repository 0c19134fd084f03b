import { sameId } from '../../arm/ArmId';
import type { ArmResource } from '../../arm/ArmResource';
import { writtenText } from '../../arm/ArmValue';
import { namePath } from '../../arm/nesting';
import type { ResourceIndex } from '../../arm/ResourceIndex';
import {
  FRONT_DOOR_ORIGIN,
  type ApiManagementService,
  type FrontDoorOrigin,
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
  const profiles = new Map<string, FrontDoorOrigin>();
  for (const origin of index.ofType(FRONT_DOOR_ORIGIN)) {
    const { privateLink } = origin.properties.sharedPrivateLinkResource;
    const [name] = namePath(origin.self.raw as ArmResource);
    if (name && sameId(writtenText(privateLink.id), serviceId)) {
      profiles.set(name, profiles.get(name) ?? origin);
    }
  }
  return [...profiles].map(([name, { self }]) => ({
    arm: { self },
    name,
    status: 'Approved',
    groupIds: ['Gateway'],
    field: FRONT_DOOR_ORIGIN.type,
  }));
}
