import { parse, type ParseError } from 'jsonc-parser';

/** They change what the compiler reports and how it formats, not what it reads or where it signs in. */
const ACCEPTED_SETTINGS = new Set([
  '$schema',
  'analyzers',
  'experimentalFeaturesEnabled',
  'experimentalFeaturesWarning',
  'formatting',
]);

/** Features of the language alone. Others load programs, files or registries. */
const ACCEPTED_FEATURES = new Set([
  'assertions',
  'desiredStateConfiguration',
  'extendableParamFiles',
  'legacyFormatter',
  'moduleIdentity',
  'multilineStringInterpolation',
  'onlyIfNotExists',
  'resourceInfoCodegen',
  'resourceTypedParamsAndOutputs',
  'secureOutputs',
  'sourceMapping',
  'symbolicNameCodegen',
  'thisNamespace',
  'userDefinedConstraints',
  'waitAndRetry',
]);

/**
 * The configuration that the compiler gets instead of one that a caller wrote. It is written anew, so that the compiler cannot
 * understand the text in another way than this function does.
 *
 * @returns the text, and the names of the settings that it does not have
 */
export function stagedConfiguration(text: string): {
  text: string;
  removed: string[];
} {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\ufeff/, ''), errors, {
    allowTrailingComma: true,
  });
  if (errors.length > 0 || !isObject(value)) {
    return { text: '{}', removed: ['everything, because it is not JSON'] };
  }
  const removed: string[] = [];
  const accepted = only(value, ACCEPTED_SETTINGS, '', removed);
  const { experimentalFeaturesEnabled: features } = accepted;
  if (features !== undefined) {
    accepted.experimentalFeaturesEnabled = isObject(features)
      ? only(
          features,
          ACCEPTED_FEATURES,
          'experimentalFeaturesEnabled.',
          removed,
        )
      : {};
  }
  return { text: JSON.stringify(accepted), removed };
}

function only(
  value: Record<string, unknown>,
  names: Set<string>,
  prefix: string,
  removed: string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([name, setting]) => {
      if (names.has(name)) return true;
      // A feature that is off is not there.
      if (setting !== false) removed.push(`${prefix}${name}`);
      return false;
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
