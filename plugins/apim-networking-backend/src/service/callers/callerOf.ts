import type { CallerCredentials } from '../decisions/DecisionService';

/** Entity reference of a user, or the subject of a service. */
export function callerOf({ principal }: CallerCredentials): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
