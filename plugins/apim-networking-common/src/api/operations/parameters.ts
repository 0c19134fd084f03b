import { z } from 'zod';
import { observedPatternSchema } from '../../patterns/schema';
import { exposureSchema } from '../../posture/schema';
import { tierSchema } from '../../tiers/schema';
import { worstSeveritySchema } from '../gateways';

/** What the document says of a parameter, beside its schema. */
interface ParameterMeta {
  /** Of the component that operations refer to. */
  id?: string;
  description?: string;
  /** For values with characters that a browser does not encode, such as a parenthesis or an apostrophe. */
  allowReserved?: boolean;
}

export function parameter<T extends z.ZodType>(
  schema: T,
  param: ParameterMeta,
): T {
  return schema.meta({ param });
}

export function text(maxLength: number) {
  return z.string().min(1).max(maxLength);
}

/** A list with at least one value, of which any can be met. */
export function anyOf<T extends z.ZodType>(values: T, max = 20) {
  return z.array(values).min(1).max(max).optional();
}

export const environment = text(32);
export const gateway = text(50);
export const ruleId = text(32);
export const entityRef = text(255);
export const uuid = text(100);

export const cursor = parameter(text(1000).optional(), {
  id: 'cursor',
  description: 'The nextCursor of the page before',
});

export function limit(options: { maximum: number; default: number }) {
  return z.int().min(1).max(options.maximum).default(options.default);
}

export const environments = parameter(anyOf(environment), {
  id: 'environments',
  description: 'Any of these',
});

export const findings = parameter(anyOf(ruleId), {
  id: 'findings',
  description: 'Violates any of these rules, with or without a waiver',
});

/** Which gateways an operation over all of them is about. */
export const gatewayFilter = {
  exposure: parameter(anyOf(exposureSchema), {
    id: 'exposures',
    description: 'Any of these',
  }),
  tier: parameter(anyOf(tierSchema), {
    id: 'tiers',
    description: 'Any of these',
  }),
  pattern: parameter(anyOf(observedPatternSchema), {
    id: 'patterns',
    description: 'Any of these',
  }),
  region: parameter(anyOf(text(64)), {
    id: 'regions',
    description: 'The primary region is any of these, such as westeurope',
  }),
  environment: environments,
  owner: parameter(anyOf(entityRef), {
    id: 'owners',
    allowReserved: true,
    description: 'Any of these entity references',
  }),
  system: parameter(anyOf(entityRef), {
    id: 'systems',
    allowReserved: true,
    description: 'Any of these entity references',
  }),
  finding: findings,
  severity: parameter(anyOf(worstSeveritySchema), {
    id: 'severities',
    description:
      'The highest severity of the findings without a waiver is any of these',
  }),
  search: parameter(text(200).optional(), {
    id: 'search',
    allowReserved: true,
    description: 'Part of the title or the name, case-insensitive',
  }),
};

/** Path parameters of a catalog entity. */
export const entityPath = z.object({
  namespace: parameter(text(63), {
    id: 'namespace',
    description: 'Namespace of the catalog entity',
  }),
  name: parameter(text(63), {
    id: 'name',
    description: 'Name of the catalog entity',
  }),
});
