import type { NetworkingModel } from './model';

/** Whether the whole instance is in a virtual network, in the classic way. */
export function isClassicInjection(
  model: Pick<NetworkingModel, 'attachment'>,
): boolean {
  return (
    model.attachment === 'classic-external' ||
    model.attachment === 'classic-internal'
  );
}

/** Whether it is a workspace gateway. */
export function isWorkspaceGateway(
  model: Pick<NetworkingModel, 'attachment' | 'workspaceGateway'>,
): boolean {
  return (
    model.workspaceGateway === true ||
    model.attachment === 'workspace-integration' ||
    model.attachment === 'workspace-injection'
  );
}

/** Whether it uses a virtual network in the way of the v2 tiers, workspace gateways not among them. */
export function usesV2Subnet(
  model: Pick<NetworkingModel, 'attachment'>,
): boolean {
  return (
    model.attachment === 'v2-injection' || model.attachment === 'v2-integration'
  );
}
