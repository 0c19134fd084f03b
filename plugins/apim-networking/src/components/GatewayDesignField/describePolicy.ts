import {
  patterns,
  PATTERN_NAMES,
  tiers,
  TIER_NAMES,
  type EnvironmentPolicy,
} from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../translation';

/** What the policy says to an environment, in sentences: whichever is shorter of what it allows and what it does not. */
export function describePolicy(
  t: Translate,
  environment: EnvironmentPolicy,
): string {
  const { allowedTiers, allowedPatterns, allowedRegions, requiredOptions } =
    environment;
  const limits = [
    choice(t, 'tiers', TIER_NAMES, allowedTiers, name => tiers[name].title),
    choice(t, 'patterns', PATTERN_NAMES, allowedPatterns, name =>
      t('designField.policy.quoted', { name: patterns[name].title }),
    ),
    allowedRegions &&
      t('designField.policy.only.regions', {
        count: allowedRegions.length,
        items: allowedRegions,
      }),
    requiredOptions?.length &&
      t('designField.policy.always', { items: requiredOptions }),
  ].filter(Boolean);
  return limits.length > 0
    ? t('designField.policy.limits', { limits: limits.join('; ') })
    : t('designField.policy.noLimits');
}

function choice<T extends string>(
  t: Translate,
  what: 'tiers' | 'patterns',
  all: readonly T[],
  allowed: readonly T[] | undefined,
  title: (name: T) => string,
): string | undefined {
  if (!allowed) return undefined;
  const rejected = all.filter(name => !allowed.includes(name));
  if (rejected.length === 0) return undefined;
  const [word, names] =
    rejected.length < allowed.length
      ? (['not', rejected] as const)
      : (['only', allowed] as const);
  return t(`designField.policy.${word}.${what}`, {
    count: names.length,
    items: names.map(title),
  });
}
