import { InputError } from '@backstage/errors';
import type { DesignIssue } from '../design';
import { issuesOf } from '../design/issues';
import {
  NEED_NAMES,
  networkingNeedsSchema,
  type NetworkingNeeds,
} from './needs';

/** @public */
export type ParsedNeeds =
  | { ok: true; needs: NetworkingNeeds }
  | { ok: false; issues: DesignIssue[] };

/**
 * Reads needs from anything: JSON, YAML, a command line. Never throws.
 *
 * @returns each issue with the path in the needs, such as `callers[1]`, the value seen and the need
 * @public
 */
export function parseNetworkingNeeds(value: unknown): ParsedNeeds {
  const result = networkingNeedsSchema.safeParse(value);
  if (result.success) return { ok: true, needs: result.data };
  return {
    ok: false,
    issues: issuesOf(
      result.error,
      value,
      () => `is not a need: remove it, or use one of ${NEED_NAMES.join(', ')}`,
    ),
  };
}

/**
 * The same, for callers that have nobody to show the issues to.
 *
 * @throws InputError that names each field, the value seen and the need
 * @public
 */
export function assertNetworkingNeeds(value: unknown): NetworkingNeeds {
  const parsed = parseNetworkingNeeds(value);
  if (parsed.ok) return parsed.needs;
  throw new InputError(
    `Invalid needs: ${parsed.issues
      .map(
        ({ field, message, seen }) =>
          `${field || 'the whole'} ${message} (seen: ${seen})`,
      )
      .join('; ')}`,
  );
}
