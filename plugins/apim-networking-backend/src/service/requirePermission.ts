import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { CallerCredentials } from './DecisionService';

/** @throws NotAllowedError when the portal’s permission policy denies it to the caller */
export async function requirePermission(
  permissions: PermissionsService,
  permission: BasicPermission,
  credentials: CallerCredentials,
): Promise<void> {
  const [decision] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `The portal’s permission policy denies ${permission.name} to you`,
    );
  }
}
