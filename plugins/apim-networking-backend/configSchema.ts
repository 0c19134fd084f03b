import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import { networkingPolicyConfigSchema } from 'backstage-plugin-apim-networking-common';
import { z } from 'zod';

const humanDuration = z.object({
  years: z.number().optional(),
  months: z.number().optional(),
  weeks: z.number().optional(),
  days: z.number().optional(),
  hours: z.number().optional(),
  minutes: z.number().optional(),
  seconds: z.number().optional(),
  milliseconds: z.number().optional(),
}) satisfies z.ZodType<HumanDuration>;

const duration = z.union([humanDuration, z.string()]);

/** What Backstage’s scheduler reads. */
const schedule = z.object({
  frequency: z
    .union([
      z.object({ cron: z.string().describe('A crontab expression') }),
      z.string(),
      humanDuration,
      z.object({ trigger: z.literal('manual') }),
    ])
    .describe('How often the task runs'),
  timeout: duration.describe('How long one run can take'),
  initialDelay: duration.optional().describe('Time before the first run'),
  scope: z
    .enum(['global', 'local'])
    .optional()
    .describe('Whether one replica runs it, or each'),
}) satisfies z.ZodType<SchedulerServiceTaskScheduleDefinitionConfig>;

const decisions = z.object({
  validFor: duration
    .optional()
    .describe(
      'How long a decision is valid, as a duration such as `{ days: 30 }` or `P30D`, up to 366 days. Default: 30 days. A decision that uses a waiver expires with the waiver at the latest.',
    ),
  signing: z
    .object({
      privateKey: z
        .string()
        .meta({ visibility: 'secret' })
        .describe(
          'Private key that signs, as PEM (PKCS #8) or JWK: Ed25519 or P-256',
        ),
      keyId: z
        .string()
        .describe(
          'Its name in the key set: 1 to 100 letters, digits and . _ -',
        ),
      publicKeys: z
        .array(
          z.object({
            keyId: z.string(),
            publicKey: z.string().describe('As PEM or JWK'),
          }),
        )
        .optional()
        .describe(
          'More public keys of the key set, for a rotation: the next key, and previous keys. Up to 9.',
        ),
    })
    .optional()
    .describe(
      'Signs decision files, so that pipelines verify decisions without a request to the portal. Default: decision files are not signed.',
    ),
  maxPerUserPerHour: z
    .number()
    .optional()
    .describe(
      'How many decisions one user can record within an hour. 1–100000, default 200. More are answered with 429.',
    ),
});

const retention = z.object({
  decisions: duration
    .optional()
    .describe(
      'Decisions, from their end. Default: 730 days. A decision stays while it is the latest that allowed a gateway whose name is held, and while a waiver for its gateway is open or in force.',
    ),
  history: duration
    .optional()
    .describe('Changes of the posture of gateways. Default: 730 days.'),
  messages: duration
    .optional()
    .describe(
      'Messages that were sent or given up. At least 8 days, default 30 days.',
    ),
  names: duration
    .optional()
    .describe(
      'Names of API Management services, from when no gateway of the catalog declares them: until then they stay with their owner. Default: 180 days. A name also stays held while a decision on it is valid, and while a waiver for it is open or in force.',
    ),
});

const health = z.object({
  failures: z
    .number()
    .optional()
    .describe('How many consecutive failures count. At least 1, default 3.'),
  lag: duration
    .optional()
    .describe(
      'How late a task can be, as a duration such as `{ minutes: 15 }` or `PT15M`. At least 2 minutes, default 15 minutes.',
    ),
});

const notifications = z.object({
  enabled: z
    .boolean()
    .optional()
    .describe(
      'Whether to send notifications. Default: whether this backend has the notifications plugin. Set `true` where another backend has it.',
    ),
});

const waivers = z.object({
  approvers: z
    .array(z.string())
    .optional()
    .describe(
      'Users and groups, by entity reference, who are notified of waiver requests. It does not give them the permission to approve.',
    ),
  maxOpenPerUser: z
    .number()
    .optional()
    .describe(
      'How many waiver requests of one user can wait for a decision. 1–100000, default 20. More are answered with 429.',
    ),
  maxOpenPerGateway: z
    .number()
    .optional()
    .describe(
      'How many waiver requests for one gateway can wait for a decision. 1–100000, default 50. More are answered with 429.',
    ),
});

/** The configuration of the plugin, under `apimNetworking`; `yarn generate` writes config.schema.json from it. */
export const configSchema = z.object({
  decisions: decisions.optional().describe('Recorded verdicts on designs'),
  retention: retention
    .optional()
    .describe(
      'How long records are kept, as a duration such as `{ days: 365 }` or `P365D`, up to 3650 days',
    ),
  health: health
    .optional()
    .describe('When a scheduled task of the plugin counts as failing'),
  notifications: notifications
    .optional()
    .describe('Notifications of waivers and gateways'),
  waivers: waivers.optional().describe('Exceptions from rules'),
  schedule: schedule
    .optional()
    .describe(
      'When the catalog is read. Default: once a minute, with a timeout of ten minutes.',
    ),
  policy: networkingPolicyConfigSchema
    .optional()
    .describe('What the organization adds to the rules of the platform'),
});
