import type { RecordScope } from '../../database';
import { callerOf } from './callerOf';
import type { CallerCredentials } from '../decisions/DecisionService';

/** A part of all records with, in any case, what the caller has asked for. */
export function orRequestedBy(
  scope: RecordScope | undefined,
  credentials: CallerCredentials,
): RecordScope | undefined {
  return (
    scope && {
      anyOf: [{ fact: 'requester', values: [callerOf(credentials)] }, scope],
    }
  );
}
