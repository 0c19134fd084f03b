import {
  PATTERN_NAMES,
  type NetworkingPolicy,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';

/** On a software template: the networking pattern of the gateways that it makes, or several, separated by commas. */
export const ANNOTATION_PATTERN = 'apim-networking/pattern';

/**
 * Whether the policy allows none of the patterns that a template names in any environment. A template that names none, or one that is
 * not known here, is not forbidden.
 *
 * @param patterns - the value of the annotation
 */
export function isForbiddenEverywhere(
  patterns: string | undefined,
  policy: NetworkingPolicy,
): boolean {
  const named = (patterns ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
  // Without environments a policy restricts none.
  return (
    named.length > 0 &&
    policy.environments.length > 0 &&
    named.every(
      name =>
        isPattern(name) &&
        policy.environments.every(
          ({ allowedPatterns }) =>
            allowedPatterns && !allowedPatterns.includes(name),
        ),
    )
  );
}

function isPattern(name: string): name is PatternName {
  return (PATTERN_NAMES as readonly string[]).includes(name);
}
