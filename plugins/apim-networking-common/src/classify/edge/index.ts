import type { ResourceIndex } from '../../arm/ResourceIndex';
import type { ApiManagementService } from '../../arm/resources';
import type { EdgeModel, NetworkingModel, OpenEnd } from '../../model';
import { applicationGateway } from './applicationGateway';
import { frontDoor } from './frontDoor';
import { openEndsOf } from './openEnds';
import { targetOf } from './target';

/**
 * The edge before a service: an Application Gateway or a Front Door among the related resources that leads to it.
 */
export function readEdge(
  service: ApiManagementService,
  index: ResourceIndex,
  model: NetworkingModel,
): { edge?: EdgeModel; openEnds?: OpenEnd[] } {
  const target = targetOf(service, index, model);
  const openEnds = openEndsOf(target, index);
  return {
    edge: applicationGateway(target, index) ?? frontDoor(target, index),
    ...(openEnds.length > 0 && { openEnds }),
  };
}
