import { z } from 'zod';
import { normalizeRegion } from '../model/model';
import { patternSchema } from '../patterns/schema';
import { tierSchema } from '../tiers/schema';
import { readNamingPattern } from './namingPattern';
import { DESIGN_OPTIONS } from './policy';

export const designOptionSchema = z
  .enum(DESIGN_OPTIONS, {
    error: ({ input }) =>
      input === 'own-public-ip'
        ? 'must be customer-managed-public-ip, the new name of this option'
        : `must be one of ${DESIGN_OPTIONS.join(', ')}`,
  })
  .describe('Options that can be added to a pattern');

const RAISED = ['error', 'warning'] as const;
const raisedSeveritySchema = z.enum(RAISED, {
  error: `must be one of ${RAISED.join(', ')}`,
});

const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
const listError = 'must be a list';

function named(pattern: RegExp, expected: string) {
  return z.string({ error: expected }).regex(pattern, { error: expected });
}

const region = z
  .string({ error: 'must be an Azure region such as westeurope' })
  .transform(text => normalizeRegion(text) ?? '')
  .pipe(
    named(
      /^[a-z][a-z0-9]{2,49}$/,
      'must be an Azure region such as westeurope',
    ),
  );

export const environmentSchema = z.strictObject(
  {
    title: z
      .string({ error: 'must be a text' })
      .optional()
      .describe('Name for people'),
    allowedTiers: z
      .array(tierSchema, { error: listError })
      .optional()
      .describe(
        'Tiers by their ARM SKU names, such as `StandardV2`. Default: every tier.',
      ),
    allowedPatterns: z
      .array(patternSchema, { error: listError })
      .optional()
      .describe(
        'Networking patterns, such as `isolated`. Default: every pattern.',
      ),
    allowedRegions: z
      .array(region, { error: listError })
      .optional()
      .describe(
        'Azure regions of every location, such as `westeurope`. Default: every region.',
      ),
    requiredOptions: z
      .array(designOptionSchema, { error: listError })
      .optional()
      .describe('Options that every design must have'),
  },
  { error: 'must be the settings of an environment' },
);

const environmentsSchema = z
  .record(z.string(), environmentSchema, {
    error: 'must be an object with a key for each environment',
  })
  .superRefine((environments, ctx) => {
    for (const name of Object.keys(environments)) {
      if (!ENVIRONMENT.test(name)) {
        ctx.addIssue({
          code: 'custom',
          path: [name],
          message:
            'must have a name of 1 to 32 lower-case letters, digits and hyphens, as in a design',
        });
      }
    }
  });

const severitiesSchema = z.record(z.string(), raisedSeveritySchema, {
  error: 'must be an object of rule ids and severities',
});

export const namingSchema = z.strictObject({
  pattern: z
    .string({ error: 'must be a regular expression' })
    .max(200, {
      error: 'must be a regular expression of at most 200 characters',
    })
    .superRefine((pattern, ctx) => {
      try {
        readNamingPattern(pattern);
      } catch (error) {
        ctx.addIssue({
          code: 'custom',
          message: `must be a regular expression in the syntax of RE2, which has no look-around and no back references: ${
            error instanceof Error ? error.message : error
          }`,
        });
      }
    })
    .describe(
      'Regular expression, in the syntax of RE2, that the whole name must match',
    ),
  example: z
    .string({ error: 'must be a text' })
    .optional()
    .describe('A valid name, for the message'),
});

const daysError = 'must be a whole number of days from 1 to 366';

export const waiversSchema = z.strictObject({
  maximumDays: z
    .number({ error: daysError })
    .int({ error: daysError })
    .min(1, { error: daysError })
    .max(366, { error: daysError })
    .optional()
    .describe('How many days a waiver can last. 1–366, default 90'),
});

/**
 * A policy as an organization writes it, in the configuration of the portal or in a file. Use {@link parseNetworkingPolicy} to read one.
 *
 * @public
 */
export const networkingPolicyConfigSchema = z.strictObject(
  {
    environments: environmentsSchema
      .optional()
      .describe(
        'Environments by the name that a design gives, such as `production`. With environments, a design for any other environment is denied; without, every environment is allowed.',
      ),
    severities: severitiesSchema
      .optional()
      .describe(
        'Severities raised, by the ID of a rule, such as `SUB-004: error`. None is ever lowered.',
      ),
    naming: namingSchema
      .optional()
      .describe('The form of the name of a gateway'),
    requiredTags: z
      .array(z.string({ error: 'must be the name of a tag' }).min(1), {
        error: listError,
      })
      .optional()
      .describe(
        'Names of Azure tags that every design must have, case-insensitive',
      ),
    waivers: waiversSchema.optional().describe('Exceptions from rules'),
  },
  { error: 'must be an object with the settings of a policy' },
);

const environmentPolicy = z.strictObject({
  name: z.string().describe('As in a design, such as `production`'),
  ...environmentSchema.shape,
});
export const environmentPolicySchema: z.ZodType<EnvironmentPolicy> =
  environmentPolicy;

/** A policy as it is parsed, and as the HTTP API returns it: environments are a list. */
const networkingPolicy = z.strictObject({
  ...networkingPolicyConfigSchema.shape,
  environments: z.array(environmentPolicySchema),
});
export const networkingPolicySchema: z.ZodType<NetworkingPolicy> =
  networkingPolicy;

/**
 * What an organization allows in one environment. An omitted list allows everything.
 *
 * @public
 */
export interface EnvironmentPolicy extends z.infer<typeof environmentPolicy> {}

/**
 * What an organization adds to the platform's own rules. Without environments every environment is allowed, unrestricted;
 * with some, an environment that is not listed is denied. A policy can only make a verdict stricter.
 *
 * @public
 */
export interface NetworkingPolicy extends z.infer<typeof networkingPolicy> {}
