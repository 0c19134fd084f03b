import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

type Credentials = Parameters<
  PermissionsService['authorize']
>[1]['credentials'];

/** The portal's permission system, with a policy that a test gives. Conditions are given where they can be answered only. */
export function permissionsBy(
  policy: (permission: Permission, credentials: Credentials) => PolicyDecision,
) {
  return mockServices.permissions.mock({
    authorize: async (requests, { credentials }) =>
      requests.map(({ permission }) => {
        const decision = policy(permission, credentials);
        if (decision.result === AuthorizeResult.CONDITIONAL) {
          throw new Error(`${permission.name} has conditions`);
        }
        return decision;
      }),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => policy(permission, credentials)),
  }).factory;
}
