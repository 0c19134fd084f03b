import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { CallerCredentials } from '../decisions/DecisionService';

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
    throw denied(permission);
  }
}

/**
 * Says which permission the portal’s permission policy denies to the caller.
 *
 * @param what - what it is denied for, where it is not denied for everything
 */
export function denied(
  { name }: Pick<Permission, 'name'>,
  what?: string,
): NotAllowedError {
  return new NotAllowedError(
    `The portal’s permission policy denies ${name} to you${
      what ? ` ${what}` : ''
    }`,
  );
}
