import type { EdgeModel, NetworkingModel, OpenEnd } from '../../model';
import type { ArmResource } from '../classify';
import { applicationGateway } from './applicationGateway';
import { frontDoor } from './frontDoor';
import { openEndsOf } from './openEnds';
import { targetOf } from './target';
import type { RelatedResources } from '../RelatedResources';

/**
 * The edge before a service: an Application Gateway or a Front Door among the related resources that leads to it.
 */
export function readEdge(
  service: ArmResource,
  related: RelatedResources,
  model: NetworkingModel,
): { edge?: EdgeModel; openEnds?: OpenEnd[] } {
  const target = targetOf(service, related, model);
  const openEnds = openEndsOf(target, related);
  return {
    edge: applicationGateway(target, related) ?? frontDoor(target, related),
    ...(openEnds.length > 0 && { openEnds }),
  };
}
