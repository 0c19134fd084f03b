import {
  EXPOSURES,
  PATTERN_NAMES,
  TIER_NAMES,
  type GatewayItem,
} from 'backstage-plugin-apim-networking-common';
import type { z as Z } from 'zod/v3';
import type { ActionOptions } from './ActionOptions';
import { callerOfAction } from './callerOfAction';
import { EXPOSURE_MEANING } from './postures';
import { validateActionInput } from './validateActionInput';

const DEFAULT_LIMIT = 25;

export function registerListGateways({
  actions,
  postures,
}: Pick<ActionOptions, 'actions' | 'postures'>): void {
  actions.register({
    name: 'list-gateways',
    title: 'List gateways by exposure',
    description: `
The Azure API Management gateways of the catalog that the caller may see, by how exposed they are, the most exposed first, with how many
rules each breaks.

Use it for questions about many gateways: which are public, which have errors, what a team owns, which break a certain rule. Filters of
different kinds must all be met; of several values of one filter, any.

It answers from what was stored when the catalog was last read, at most about a minute ago, and does not look at Azure. "totalItems"
counts all that the filters leave and the caller may see, which need not be all that there are. A page has at most 100 gateways;
"nextCursor" gives the next one with the same filters and order, and is omitted on the last. Findings are only counted: get-api-posture
names them.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            exposure: z
              .array(z.enum(EXPOSURES))
              .max(20)
              .optional()
              .describe(EXPOSURE_MEANING),
            severity: z
              .array(z.enum(['error', 'warning', 'info', 'none']))
              .max(20)
              .optional()
              .describe('Of the worst finding without a waiver'),
            finding: z
              .array(z.string().max(40))
              .max(20)
              .optional()
              .describe(
                'Ids of rules that are broken, with a waiver or without',
              ),
            tier: z.array(z.enum(TIER_NAMES)).max(20).optional(),
            pattern: z
              .array(z.enum([...PATTERN_NAMES, 'invalid', 'unknown']))
              .max(20)
              .optional(),
            environment: z
              .array(z.string().max(100))
              .max(20)
              .optional()
              .describe('Such as production'),
            owner: z
              .array(z.string().max(300))
              .max(20)
              .optional()
              .describe('Entity references, such as group:default/orders-team'),
            system: z
              .array(z.string().max(300))
              .max(20)
              .optional()
              .describe('Entity references, such as system:default/payments'),
            search: z
              .string()
              .max(200)
              .optional()
              .describe('Part of the title or name, in any case'),
            sort: z
              .enum(['exposure', 'severity', 'title', 'changed'])
              .optional()
              .describe(
                'exposure and severity: the worst first. changed: the latest first. Default: exposure.',
              ),
            limit: z
              .number()
              .int()
              .min(1)
              .max(100)
              .optional()
              .describe(`Gateways on a page. Default: ${DEFAULT_LIMIT}.`),
            cursor: z
              .string()
              .max(2000)
              .optional()
              .describe('The nextCursor of the page before'),
          })
          .strict(),
      output: z =>
        z.object({
          totalItems: z.number().int(),
          nextCursor: z.string().optional(),
          items: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              owner: z.string().optional().describe('Entity reference'),
              system: z.string().optional().describe('Entity reference'),
              parsed: z
                .boolean()
                .describe('Whether the declaration can be understood'),
              tier: z.string().optional(),
              pattern: z.string(),
              region: z.string().optional(),
              environment: z.string().optional(),
              exposure: z.enum(EXPOSURES).describe(EXPOSURE_MEANING),
              headline: z.string(),
              severity: z.enum(['error', 'warning', 'info', 'none']),
              findings: z
                .object({
                  error: z.number(),
                  warning: z.number(),
                  info: z.number(),
                  waived: z.number(),
                })
                .describe('How many; those with a waiver only under waived'),
              changedAt: z
                .string()
                .describe('When the declaration was last seen to change'),
            } satisfies Record<keyof GatewayItem, Z.ZodTypeAny>),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      validateActionInput(input);
      const { limit = DEFAULT_LIMIT, cursor, sort = 'exposure' } = input;
      return {
        output: await postures.listGateways(
          {
            exposure: input.exposure,
            severity: input.severity,
            finding: input.finding?.map(id => id.toUpperCase()),
            tier: input.tier,
            pattern: input.pattern,
            environment: lowerCase(input.environment),
            owner: lowerCase(input.owner),
            system: lowerCase(input.system),
            search: input.search,
          },
          { limit, cursor, sort },
          { credentials: callerOfAction(credentials) },
        ),
      };
    },
  });
}

function lowerCase(values: string[] | undefined): string[] | undefined {
  return values?.map(value => value.toLowerCase());
}
