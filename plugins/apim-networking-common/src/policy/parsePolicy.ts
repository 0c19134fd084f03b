import { z } from 'zod';
import { PATTERN_NAMES } from '../patterns';
import { TIER_NAMES } from '../tiers';
import { normalizeRegion } from '../model/model';
import { rules } from '../rules/registry';
import type { DesignIssue } from '../design';
import { issuesOf } from '../design/issues';
import { readNamingPattern } from './namingPattern';
import { DESIGN_OPTIONS, type NetworkingPolicy } from './policy';

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: `needs one of ${values.join(', ')}` });
}

const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
const listError = 'needs a list';

function named(pattern: RegExp, need: string) {
  return z.string({ error: need }).regex(pattern, { error: need });
}

const region = z
  .string({ error: 'needs an Azure region such as westeurope' })
  .transform(text => normalizeRegion(text) ?? '')
  .pipe(
    named(/^[a-z][a-z0-9]{2,49}$/, 'needs an Azure region such as westeurope'),
  );

const environmentSchema = z.strictObject(
  {
    title: z.string({ error: 'needs a text' }).optional(),
    allowedTiers: z.array(oneOf(TIER_NAMES), { error: listError }).optional(),
    allowedPatterns: z
      .array(oneOf(PATTERN_NAMES), { error: listError })
      .optional(),
    allowedRegions: z.array(region, { error: listError }).optional(),
    requiredOptions: z
      .array(oneOf(DESIGN_OPTIONS), { error: listError })
      .optional(),
  },
  { error: 'needs the settings of an environment' },
);

const environmentsSchema = z
  .record(z.string(), environmentSchema, {
    error: 'needs an object with a key for each environment',
  })
  .superRefine((environments, ctx) => {
    for (const name of Object.keys(environments)) {
      if (!ENVIRONMENT.test(name)) {
        ctx.addIssue({
          code: 'custom',
          path: [name],
          message:
            'is not the name of an environment: needs 1 to 32 lower-case letters, digits and hyphens, as in a design',
        });
      }
    }
  });

const severitiesSchema = z
  .record(z.string(), oneOf(['error', 'warning']), {
    error: 'needs an object of rule ids and severities',
  })
  .superRefine((severities, ctx) => {
    const known = rules.map(({ id }) => id);
    for (const id of Object.keys(severities)) {
      if (!known.includes(id)) {
        ctx.addIssue({
          code: 'custom',
          path: [id],
          message: `is not a rule: needs one of ${known.join(', ')}`,
        });
      }
    }
  });

const namingSchema = z.strictObject({
  pattern: z
    .string({ error: 'needs a regular expression' })
    .max(200, { error: 'needs a regular expression of at most 200 characters' })
    .superRefine((pattern, ctx) => {
      try {
        readNamingPattern(pattern);
      } catch (error) {
        ctx.addIssue({
          code: 'custom',
          message: `needs a regular expression in the syntax of RE2, which has no look-around and no back references: ${
            error instanceof Error ? error.message : error
          }`,
        });
      }
    }),
  example: z.string({ error: 'needs a text' }).optional(),
});

const daysError = 'needs a whole number of days from 1 to 366';

const waiversSchema = z.strictObject({
  maximumDays: z
    .number({ error: daysError })
    .int({ error: daysError })
    .min(1, { error: daysError })
    .max(366, { error: daysError })
    .optional(),
});

const policySchema = z.strictObject(
  {
    environments: environmentsSchema.optional(),
    severities: severitiesSchema.optional(),
    naming: namingSchema.optional(),
    requiredTags: z
      .array(z.string({ error: 'needs the name of a tag' }).min(1), {
        error: listError,
      })
      .optional(),
    waivers: waiversSchema.optional(),
  },
  { error: 'needs an object with the settings of a policy' },
);

function unknownSetting(path: PropertyKey[]): string {
  let settings: object = policySchema.shape;
  if (path[0] === 'environments') settings = environmentSchema.shape;
  if (path[0] === 'naming') settings = namingSchema.shape;
  if (path[0] === 'waivers') settings = waiversSchema.shape;
  return `is not a setting: needs one of ${Object.keys(settings).join(', ')}`;
}

/** @public */
export type ParsedPolicy =
  | { ok: true; policy: NetworkingPolicy }
  | { ok: false; issues: DesignIssue[] };

/**
 * Reads a policy as an organisation writes it, in the configuration of the portal or in a file: `environments` by name, with
 * `allowedTiers`, `allowedPatterns`, `allowedRegions` and `requiredOptions`; `severities` by rule id; `naming`;
 * `requiredTags`. Never throws.
 *
 * @param value - the content of `apimNetworking.policy`
 * @returns each issue with the key, the value seen and the values allowed
 * @public
 */
export function parseNetworkingPolicy(value: unknown): ParsedPolicy {
  const result = policySchema.safeParse(value ?? {});
  if (!result.success) {
    return {
      ok: false,
      issues: issuesOf(result.error, value, unknownSetting),
    };
  }
  const { environments, ...rest } = result.data;
  return {
    ok: true,
    policy: {
      environments: Object.entries(environments ?? {}).map(
        ([name, environment]) => ({ name, ...environment }),
      ),
      ...rest,
    },
  };
}
