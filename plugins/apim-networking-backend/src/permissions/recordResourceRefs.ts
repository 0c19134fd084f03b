import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_DECISION,
  RESOURCE_TYPE_WAIVER,
} from 'backstage-plugin-apim-networking-common';
import type { RecordCondition, ScopedRecord } from '../database';

/**
 * Recorded decisions, as the permission system knows them.
 *
 * @public
 */
export const decisionResourceRef = createPermissionResourceRef<
  ScopedRecord,
  RecordCondition
>().with({
  pluginId: 'apim-networking',
  resourceType: RESOURCE_TYPE_DECISION,
});

/**
 * Waivers, as the permission system knows them.
 *
 * @public
 */
export const waiverResourceRef = createPermissionResourceRef<
  ScopedRecord,
  RecordCondition
>().with({
  pluginId: 'apim-networking',
  resourceType: RESOURCE_TYPE_WAIVER,
});
