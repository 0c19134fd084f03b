import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_GATEWAY,
  type GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import type { GatewayCondition } from '../database';

/**
 * What the rules ask of a gateway: one of the catalog, or one that is to be built.
 *
 * @public
 */
export type ScopedGateway = Pick<
  GatewayPosture,
  'owner' | 'system' | 'declared'
> & {
  /** Of what is asked for. Default: that of the design. */
  environment?: string;
};

/**
 * Gateways, as the permission system knows them.
 *
 * @public
 */
export const gatewayResourceRef = createPermissionResourceRef<
  ScopedGateway,
  GatewayCondition
>().with({
  pluginId: 'apim-networking',
  resourceType: RESOURCE_TYPE_GATEWAY,
});
