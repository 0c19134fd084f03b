import {
  patterns,
  PATTERN_NAMES,
  tiers,
  TIER_NAMES,
  type EnvironmentPolicy,
} from 'backstage-plugin-apim-networking-common';

/** What the policy says to an environment, in sentences: whichever is shorter of what it allows and what it does not. */
export function describePolicy(environment: EnvironmentPolicy): string {
  const { allowedTiers, allowedPatterns, allowedRegions, requiredOptions } =
    environment;
  const limits = [
    choice('tier', TIER_NAMES, allowedTiers, name => tiers[name].title),
    choice(
      'pattern',
      PATTERN_NAMES,
      allowedPatterns,
      name => `“${patterns[name].title}”`,
    ),
    allowedRegions &&
      `only the region${allowedRegions.length === 1 ? '' : 's'} ${listed(
        allowedRegions,
      )}`,
    requiredOptions?.length && `always ${listed(requiredOptions)}`,
  ].filter(Boolean);
  return limits.length > 0
    ? `Policy: ${limits.join('; ')}.`
    : 'The policy allows everything here.';
}

function choice<T extends string>(
  noun: string,
  all: readonly T[],
  allowed: readonly T[] | undefined,
  title: (name: T) => string,
): string | undefined {
  if (!allowed) return undefined;
  const rejected = all.filter(name => !allowed.includes(name));
  if (rejected.length === 0) return undefined;
  const [word, names] =
    rejected.length < allowed.length ? ['not', rejected] : ['only', allowed];
  return `${word} the ${noun}${names.length === 1 ? '' : 's'} ${listed(
    names.map(title),
  )}`;
}

function listed(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
