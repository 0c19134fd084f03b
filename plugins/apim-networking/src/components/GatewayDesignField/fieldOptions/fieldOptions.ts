import {
  PATTERN_NAMES,
  TIER_NAMES,
  type PatternName,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../../translation';

/** What a template says to the field in `ui:options`, as `fieldSchema.ts` describes it; an omitted list offers everything. */
export interface FieldOptions {
  patterns?: PatternName[];
  tiers?: TierName[];
  environments?: string[];
  /** Azure regions, as the design writes them. */
  regions?: string[];
  /** Name of the parameter that holds the entity reference of the gateway that is changed. */
  changes?: string;
}

/** What of `ui:options` was understood, and what was not: a mistake of the template, not of who fills it in. */
export interface ReadFieldOptions {
  options: FieldOptions;
  problems: string[];
}

/** Reads `ui:options`; what it does not know, such as `label`, is for others. */
export function readFieldOptions(
  t: Translate,
  uiOptions: Record<string, unknown> | undefined,
): ReadFieldOptions {
  const problems: string[] = [];
  const list = (key: string, allowed?: readonly string[]) => {
    const value = uiOptions?.[key];
    if (value === undefined) return undefined;
    const items = Array.isArray(value) ? value : [value];
    const wrong = items.filter(
      item =>
        typeof item !== 'string' ||
        item === '' ||
        (allowed && !allowed.includes(item)),
    );
    if (items.length > 0 && wrong.length === 0) return items;
    problems.push(
      allowed
        ? t('designField.lock.oneOf', {
            option: `ui:options.${key}`,
            allowed: allowed.join(', '),
            actual: JSON.stringify(value),
          })
        : t('designField.lock.texts', {
            option: `ui:options.${key}`,
            actual: JSON.stringify(value),
          }),
    );
    return undefined;
  };
  const one = (key: string) => {
    const value = uiOptions?.[key];
    if (value === undefined || (typeof value === 'string' && value !== '')) {
      return value;
    }
    problems.push(
      t('designField.lock.parameter', {
        option: `ui:options.${key}`,
        actual: JSON.stringify(value),
      }),
    );
    return undefined;
  };
  return {
    options: {
      patterns: list('pattern', PATTERN_NAMES) as PatternName[] | undefined,
      tiers: list('tiers', TIER_NAMES) as TierName[] | undefined,
      environments: list('environment'),
      regions: list('regions')?.map(region =>
        region.replace(/[\s-]/g, '').toLowerCase(),
      ),
      changes: one('changes'),
    },
    problems,
  };
}
