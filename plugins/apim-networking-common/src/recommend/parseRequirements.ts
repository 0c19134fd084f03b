import { InputError } from '@backstage/errors';
import type { DesignIssue } from '../design';
import { issuesOf } from '../design/issues';
import {
  REQUIREMENT_NAMES,
  networkingRequirementsSchema,
  type NetworkingRequirements,
} from './requirements';

/** @public */
export type ParsedRequirements =
  | { ok: true; requirements: NetworkingRequirements }
  | { ok: false; issues: DesignIssue[] };

/**
 * Reads needs from anything: JSON, YAML, a command line. Never throws.
 *
 * @returns each issue with the path in the needs, such as `callers[1]`, the value seen and the need
 * @public
 */
export function parseNetworkingRequirements(
  value: unknown,
): ParsedRequirements {
  const result = networkingRequirementsSchema.safeParse(value);
  if (result.success) return { ok: true, requirements: result.data };
  return {
    ok: false,
    issues: issuesOf(
      result.error,
      value,
      () =>
        `is not a need: remove it, or use one of ${REQUIREMENT_NAMES.join(
          ', ',
        )}`,
    ),
  };
}

/**
 * The same, for callers that have nobody to show the issues to.
 *
 * @throws InputError that names each field, the value seen and the need
 * @public
 */
export function assertNetworkingRequirements(
  value: unknown,
): NetworkingRequirements {
  const parsed = parseNetworkingRequirements(value);
  if (parsed.ok) return parsed.requirements;
  throw new InputError(
    `Invalid needs: ${parsed.issues
      .map(
        ({ field, message, actual }) =>
          `${field || 'the whole'} ${message} (seen: ${actual})`,
      )
      .join('; ')}`,
  );
}
