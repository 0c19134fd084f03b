import {
  PATTERN_NAMES,
  TIER_NAMES,
} from 'backstage-plugin-apim-networking-common';
import { z } from 'zod';
import { templateSettingsMessages } from '../../messages';
import { TEMPLATE_NAMES } from '../templateNames';

const { expected } = templateSettingsMessages;

/** Hosts whose stock publish actions the templates use. */
export const HOSTS = ['github', 'gitlab', 'azure', 'bitbucketCloud'] as const;

/** Where each host is unless the settings say otherwise. */
const HOSTNAMES = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  azure: 'dev.azure.com',
  bitbucketCloud: 'bitbucket.org',
} as const;

// Values of these end in expressions and URLs of the templates: nothing else is in their patterns.
const matching = (pattern: RegExp, error: string) =>
  z.string({ error }).regex(pattern, { error });
const name = (what: string) =>
  matching(/^[A-Za-z0-9](?:[A-Za-z0-9_. -]{0,98}[A-Za-z0-9_.-])?$/, what);
const text = (max: number) =>
  z
    .string({ error: expected.textOf(max) })
    .min(1, { error: expected.textOf(max) })
    .max(max, { error: expected.textOf(max) });
const list = <T extends z.ZodType>(item: T, error: string = expected.list) =>
  z.array(item, { error });
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: expected.oneOf(values) });
const flag = z.boolean({ error: expected.flag });
const record = z.record(z.string(), z.unknown(), {
  error: expected.inputs,
});

const group = matching(
  /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/,
  expected.group,
);
const branch = matching(
  /^[A-Za-z0-9](?:[A-Za-z0-9_./-]{0,98}[A-Za-z0-9_])?$/,
  expected.branch,
);
const folder = matching(
  /^(?:\.|[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*)$/,
  expected.folder,
);
const tag = matching(/^[a-z0-9+#]+(?:-[a-z0-9+#]+)*$/, expected.tag);

const step = z.strictObject(
  {
    id: matching(/^[A-Za-z][A-Za-z0-9]*$/, expected.stepId),
    name: text(100),
    action: text(200),
    if: z.string({ error: expected.text }).optional(),
    each: z.string({ error: expected.text }).optional(),
    input: record.optional(),
  },
  { error: expected.step },
);

const link = z.strictObject(
  {
    title: text(100),
    icon: text(50).optional(),
    if: z.string({ error: expected.text }).optional(),
    url: text(2_000).optional(),
    entityRef: text(500).optional(),
  },
  { error: expected.link },
);

const hosted = z.strictObject(
  {
    host: oneOf(HOSTS),
    hostname: matching(
      /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$/,
      expected.hostname,
    ).optional(),
    mode: oneOf(['repository', 'pull-request', 'choice']).default('repository'),
    owner: group.optional(),
    project: name(expected.project).optional(),
    repository: name(expected.repository).optional(),
    allowedOwners: list(group, expected.names).optional(),
    allowedProjects: list(name(expected.project), expected.names).optional(),
    defaultBranch: branch.default('main'),
    visibility: oneOf(['private', 'internal', 'public']).optional(),
    folder: folder.default('gateways'),
    apiFolder: folder.default('apis'),
    register: flag.default(true),
    repositoryInput: record.default({}),
    pullRequestInput: record.default({}),
  },
  { error: expected.hosted },
);

const steps = list(step, expected.steps);
const custom = z.strictObject({
  host: z.literal('custom'),
  create: z.strictObject(
    { steps, links: list(link, expected.links).default([]) },
    { error: expected.withSteps },
  ),
  change: z.strictObject(
    {
      fetch: steps.default([]),
      steps,
      links: list(link, expected.links).default([]),
    },
    { error: expected.withSteps },
  ),
});

export const settingsSchema = z.strictObject(
  {
    owner: matching(
      /^(?:(?:group|user):)?(?:[A-Za-z0-9_.-]+\/)?[A-Za-z0-9_.-]+$/,
      expected.entityRef,
    ).optional(),
    namePrefix: matching(
      /^[a-z0-9][a-z0-9-]{0,29}$/,
      expected.namePrefix,
    ).optional(),
    tags: list(tag, expected.tags).default([]),
    templates: list(oneOf(TEMPLATE_NAMES), expected.templates)
      .min(1, { error: expected.someTemplates })
      .optional(),
    texts: z
      .partialRecord(
        oneOf(TEMPLATE_NAMES),
        z.strictObject(
          { title: text(100).optional(), description: text(500).optional() },
          { error: expected.textsOfTemplate },
        ),
        { error: expected.textsOfTemplates },
      )
      .default({}),
    design: z
      .strictObject(
        {
          patterns: list(oneOf(PATTERN_NAMES)).optional(),
          tiers: list(oneOf(TIER_NAMES)).optional(),
          environment: matching(
            /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/,
            expected.environment,
          ).optional(),
          regions: list(
            matching(/^[a-z][a-z0-9]{2,49}$/, expected.region),
          ).optional(),
        },
        { error: expected.object },
      )
      .default({}),
    bicep: z
      .strictObject(
        {
          publisherName: text(100).optional(),
          publisherEmail: z.email({ error: expected.email }).optional(),
          logAnalyticsWorkspaceId: matching(
            /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/\s]+$/i,
            expected.workspace,
          ).optional(),
          tags: z
            .record(z.string(), text(256), { error: expected.texts })
            .optional(),
          lock: flag.optional(),
        },
        { error: expected.object },
      )
      .default({}),
    publish: z
      .discriminatedUnion('host', [hosted, custom], {
        error: expected.publish([...HOSTS, 'custom']),
      })
      .default(hosted.parse({ host: 'github' })),
    steps: z
      .strictObject(
        {
          first: steps.default([]),
          beforePublish: steps.default([]),
          afterPublish: steps.default([]),
        },
        { error: expected.stepsOfTemplates },
      )
      .default({ first: [], beforePublish: [], afterPublish: [] }),
  },
  { error: expected.settings },
);

/**
 * What a platform team chooses for its templates.
 *
 * @public
 */
export type TemplateSettings = z.output<typeof settingsSchema>;
export type HostedPublishing = z.output<typeof hosted>;
export type CustomPublishing = z.output<typeof custom>;
export type Host = (typeof HOSTS)[number];

/** Host name of the integration that is published to. */
export function hostnameOf({ host, hostname }: HostedPublishing): string {
  return hostname ?? HOSTNAMES[host];
}
