import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Whether a caller may record a decision, without which nothing is generated.
 *
 * @public
 */
export const decisionCreatePermission = createPermission({
  name: 'apim-networking.decision.create',
  attributes: { action: 'create' },
});

/**
 * Whether a caller may read decisions.
 *
 * @public
 */
export const decisionReadPermission = createPermission({
  name: 'apim-networking.decision.read',
  attributes: { action: 'read' },
});

/**
 * Whether a caller may ask for an exception from a rule.
 *
 * @public
 */
export const waiverRequestPermission = createPermission({
  name: 'apim-networking.waiver.request',
  attributes: { action: 'create' },
});

/**
 * Whether a caller may read waivers.
 *
 * @public
 */
export const waiverReadPermission = createPermission({
  name: 'apim-networking.waiver.read',
  attributes: { action: 'read' },
});

/**
 * Whether a caller may approve or reject waivers that others asked for.
 *
 * @public
 */
export const waiverApprovePermission = createPermission({
  name: 'apim-networking.waiver.approve',
  attributes: { action: 'update' },
});

/**
 * Whether a caller may end a waiver before its time.
 *
 * @public
 */
export const waiverRevokePermission = createPermission({
  name: 'apim-networking.waiver.revoke',
  attributes: { action: 'update' },
});

/**
 * Type of the resources of {@link postureReadPermission}: gateways of the catalog, by their entity references.
 *
 * @public
 */
export const RESOURCE_TYPE_GATEWAY = 'apim-networking-gateway';

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
  exportPermission,
  decisionCreatePermission,
  decisionReadPermission,
  waiverRequestPermission,
  waiverReadPermission,
  waiverApprovePermission,
  waiverRevokePermission,
];
