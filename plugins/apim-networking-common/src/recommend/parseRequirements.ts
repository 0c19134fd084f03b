import { InputError } from '@backstage/errors';
import type { DesignIssue } from '../design';
import { describeIssue } from '../design/describeIssue';
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
 * Reads requirements from anything: JSON, YAML, a command line. Never throws.
 *
 * @returns each issue with the path in the requirements, such as `callers[1]`, the actual value and what it must be
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
        `must be omitted. The requirements are ${REQUIREMENT_NAMES.join(', ')}`,
    ),
  };
}

/**
 * The same, for callers that have nobody to show the issues to.
 *
 * @throws InputError that names each field, its actual value and what it must be
 * @public
 */
export function assertNetworkingRequirements(
  value: unknown,
): NetworkingRequirements {
  const parsed = parseNetworkingRequirements(value);
  if (parsed.ok) return parsed.requirements;
  throw new InputError(
    `Invalid requirements: ${parsed.issues
      .map(issue => describeIssue(issue, 'requirements'))
      .join(' ')}`,
  );
}
