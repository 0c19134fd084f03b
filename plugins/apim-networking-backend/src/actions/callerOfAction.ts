import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { CallerCredentials } from '../service';

/**
 * Who asks for an action, never the plugin itself.
 *
 * @throws NotAllowedError for anybody but a user or a service
 */
export function callerOfAction(
  credentials: BackstageCredentials,
): CallerCredentials {
  const { type } = credentials.principal as { type?: unknown };
  if (type === 'user' || type === 'service') {
    return credentials as CallerCredentials;
  }
  throw new NotAllowedError(
    'This needs a user or a service that is signed in: call it with a Backstage token',
  );
}
