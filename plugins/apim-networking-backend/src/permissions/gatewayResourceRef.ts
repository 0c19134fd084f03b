import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_GATEWAY,
  type GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import type { GatewayCondition } from '../database';

/**
 * Gateways of the catalog, as the permission system knows them.
 *
 * @public
 */
export const gatewayResourceRef = createPermissionResourceRef<
  GatewayPosture,
  GatewayCondition
>().with({
  pluginId: 'apim-networking',
  resourceType: RESOURCE_TYPE_GATEWAY,
});
