import type { EdgeModel, NetworkingModel } from '../../model';
import type { ArmResource } from '../classify';
import { applicationGateway } from './applicationGateway';
import { frontDoor } from './frontDoor';
import { targetOf } from './target';
import type { RelatedResources } from '../RelatedResources';

/**
 * The edge before a service: an Application Gateway or a Front Door among the related resources that leads to it.
 */
export function readEdge(
  service: ArmResource,
  related: RelatedResources,
  model: NetworkingModel,
): EdgeModel | undefined {
  const target = targetOf(service, related, model);
  return applicationGateway(target, related) ?? frontDoor(target, related);
}
