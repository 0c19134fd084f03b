import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Type of the resources of {@link postureReadPermission}, {@link refreshPermission}, {@link decisionCreatePermission} and
 * {@link waiverRequestPermission}: gateways, by
 * the entity references that they have in the catalog.
 *
 * @public
 */
export const RESOURCE_TYPE_GATEWAY = 'apim-networking-gateway';

/**
 * Whether a caller may record a decision on the design of a gateway, without which nothing is generated. Environment and exposure
 * are those of the design; owner and system those that the catalog has for the gateway, and for a new one those that the caller says
 * it will have.
 *
 * @public
 */
export const decisionCreatePermission = createPermission({
  name: 'apim-networking.decision.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_GATEWAY,
});

/**
 * Type of the resources of {@link decisionReadPermission}: recorded decisions, by their ids.
 *
 * @public
 */
export const RESOURCE_TYPE_DECISION = 'apim-networking-decision';

/**
 * Whether a caller may read a decision, alone and in lists. One's own can be read without it.
 *
 * @public
 */
export const decisionReadPermission = createPermission({
  name: 'apim-networking.decision.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DECISION,
});

/**
 * Whether a caller may verify that a decision allows a deployment: what a pipeline needs, and no more. The answer holds neither the
 * design nor the findings.
 *
 * @public
 */
export const decisionVerifyPermission = createPermission({
  name: 'apim-networking.decision.verify',
  attributes: { action: 'read' },
});

/**
 * Whether a caller may ask for an exception from a rule for a gateway. Environment is that of the request, exposure that of the gateway;
 * owner and system those of whoever holds its name, and for a new one those that the request, or the caller's last decision on it, names.
 *
 * @public
 */
export const waiverRequestPermission = createPermission({
  name: 'apim-networking.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_GATEWAY,
});

/**
 * Type of the resources of {@link waiverReadPermission}, {@link waiverApprovePermission} and {@link waiverRevokePermission}: waivers, by
 * their ids.
 *
 * @public
 */
export const RESOURCE_TYPE_WAIVER = 'apim-networking-waiver';

/**
 * Whether a caller may read a waiver, alone and in lists. One's own can be read without it.
 *
 * @public
 */
export const waiverReadPermission = createPermission({
  name: 'apim-networking.waiver.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_WAIVER,
});

/**
 * Whether a caller may approve or reject a waiver that someone else asked for.
 *
 * @public
 */
export const waiverApprovePermission = createPermission({
  name: 'apim-networking.waiver.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_WAIVER,
});

/**
 * Whether a caller may end a waiver before its time, or withdraw the request for it.
 *
 * @public
 */
export const waiverRevokePermission = createPermission({
  name: 'apim-networking.waiver.revoke',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_WAIVER,
});

/**
 * Whether a caller may see a gateway: its posture, its findings and its history, alone, in lists and in counts.
 *
 * @public
 */
export const postureReadPermission = createPermission({
  name: 'apim-networking.posture.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_GATEWAY,
});

/**
 * Whether a caller may have a gateway that they may see read from the catalog and re-evaluated, without waiting for the next time.
 *
 * @public
 */
export const refreshPermission = createPermission({
  name: 'apim-networking.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_GATEWAY,
});

/**
 * Whether a caller may take the gateways that they may see out of the portal, all at once.
 *
 * @public
 */
export const exportPermission = createPermission({
  name: 'apim-networking.export',
  attributes: { action: 'read' },
});

/** @public */
export const apimNetworkingPermissions = [
  postureReadPermission,
  refreshPermission,
  exportPermission,
  decisionCreatePermission,
  decisionReadPermission,
  decisionVerifyPermission,
  waiverRequestPermission,
  waiverReadPermission,
  waiverApprovePermission,
  waiverRevokePermission,
];
