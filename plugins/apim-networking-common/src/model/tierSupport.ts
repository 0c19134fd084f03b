import type { Attachment } from '../patterns';
import { tiers, type TierName } from '../tiers';
import { isWorkspaceGateway } from './attachment';
import {
  isApproved,
  privateEndpointsThatCount,
  type NetworkingModel,
} from './model';

/** Whether Azure offers an attachment in a tier. */
export function tierHas(tier: TierName, attachment: Attachment): boolean {
  const { classicInjection, v2Injection, v2Integration, workspaceGateways } =
    tiers[tier];
  switch (attachment) {
    case 'classic-external':
    case 'classic-internal':
      return classicInjection;
    case 'v2-injection':
      return v2Injection;
    case 'v2-integration':
      return v2Integration;
    case 'workspace-integration':
    case 'workspace-injection':
      return workspaceGateways;
    default:
      return true;
  }
}

/** Whether a tier cannot have what is attached to it, so that the combination is no pattern at all. */
export function isImpossibleForTier(model: NetworkingModel): boolean {
  const { tier } = model;
  if (!tier) return false;
  return (
    !tierHas(tier, model.attachment) ||
    (isWorkspaceGateway(model) && !tiers[tier].workspaceGateways) ||
    (!tiers[tier].privateEndpoint &&
      model.privateEndpoints.some(isApproved) &&
      privateEndpointsThatCount(model).length > 0)
  );
}

/** Whether the tier is known and can have the network that is attached: only then its subnet is evaluated. */
export function isAttachable(model: NetworkingModel): boolean {
  return (
    (model.tier !== undefined || isWorkspaceGateway(model)) &&
    model.attachment !== 'none' &&
    !isImpossibleForTier(model)
  );
}
