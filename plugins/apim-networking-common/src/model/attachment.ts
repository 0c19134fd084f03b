import { attachments, missingFeature, type Attachment } from '../patterns';
import {
  isApproved,
  privateEndpointsThatCount,
  type NetworkingModel,
} from './model';

type Attached = { attachment: Attachment };

/** Whether the whole instance is in a virtual network, in the classic way. */
export function isClassicInjection({ attachment }: Attached): boolean {
  return attachments[attachment].network === 'classic';
}

/** Whether the gateway is outside of the network and calls backends through it. */
export function isIntegrated({ attachment }: Attached): boolean {
  return attachments[attachment].kind === 'integration';
}

/** Whether `publicNetworkAccess` decides who reaches the gateway's own endpoint. */
export function isClosable({ attachment }: Attached): boolean {
  return attachments[attachment].publicEndpoint === 'unless-disabled';
}

/** Whether it is a workspace gateway. */
export function isWorkspaceGateway(
  model: Pick<NetworkingModel, 'attachment' | 'workspaceGateway'>,
): boolean {
  return (
    model.workspaceGateway === true ||
    attachments[model.attachment].network === 'workspace'
  );
}

/** Whether a tier cannot have what is attached to it, so that the combination is no pattern at all. */
export function isImpossibleForTier(model: NetworkingModel): boolean {
  const { tier } = model;
  if (!tier) return false;
  const { feature } = attachments[model.attachment];
  return (
    (feature !== undefined && missingFeature(tier, feature) !== undefined) ||
    (isWorkspaceGateway(model) &&
      missingFeature(tier, 'workspaceGateways') !== undefined) ||
    (model.privateEndpoints.some(isApproved) &&
      privateEndpointsThatCount(model).length > 0 &&
      missingFeature(tier, 'privateEndpoint') !== undefined)
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
