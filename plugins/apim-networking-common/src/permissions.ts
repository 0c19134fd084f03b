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

/** @public */
export const apimNetworkingPermissions = [
  decisionCreatePermission,
  decisionReadPermission,
];
