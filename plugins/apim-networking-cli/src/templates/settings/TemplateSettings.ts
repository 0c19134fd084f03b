import {
  PATTERN_NAMES,
  TIER_NAMES,
} from 'backstage-plugin-apim-networking-common';
import { z } from 'zod';
import { TEMPLATE_NAMES } from '../templateNames';

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
const matching = (pattern: RegExp, expected: string) =>
  z.string({ error: expected }).regex(pattern, { error: expected });
const name = (expected: string) =>
  matching(/^[A-Za-z0-9](?:[A-Za-z0-9_. -]{0,98}[A-Za-z0-9_.-])?$/, expected);
const text = (max: number) =>
  z
    .string({ error: `a text of 1 to ${max} characters` })
    .min(1, { error: `a text of 1 to ${max} characters` })
    .max(max, { error: `a text of 1 to ${max} characters` });
const list = <T extends z.ZodType>(item: T, expected = 'a list') =>
  z.array(item, { error: expected });
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });
const flag = z.boolean({ error: 'true or false' });
const record = z.record(z.string(), z.unknown(), {
  error: 'an object of inputs',
});

const group = matching(
  /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/,
  'the name of an organization, group or workspace, such as acme',
);
const branch = matching(
  /^[A-Za-z0-9](?:[A-Za-z0-9_./-]{0,98}[A-Za-z0-9_])?$/,
  'the name of a branch, such as main',
);
const folder = matching(
  /^(?:\.|[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*)$/,
  'a folder of the repository, such as gateways, or . for its root',
);
const tag = matching(
  /^[a-z0-9+#]+(?:-[a-z0-9+#]+)*$/,
  'a tag of lower-case letters, digits and hyphens',
);

const step = z.strictObject(
  {
    id: matching(
      /^[A-Za-z][A-Za-z0-9]*$/,
      'letters and digits, and begin with a letter',
    ),
    name: text(100),
    action: text(200),
    if: z.string({ error: 'a text' }).optional(),
    each: z.string({ error: 'a text' }).optional(),
    input: record.optional(),
  },
  { error: 'a step with id, name and action' },
);

const link = z.strictObject(
  {
    title: text(100),
    icon: text(50).optional(),
    if: z.string({ error: 'a text' }).optional(),
    url: text(2_000).optional(),
    entityRef: text(500).optional(),
  },
  { error: 'a link with a title, and url or entityRef' },
);

const hosted = z.strictObject(
  {
    host: oneOf(HOSTS),
    hostname: matching(
      /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$/,
      'the host name of an integration, such as github.com',
    ).optional(),
    mode: oneOf(['repository', 'pull-request', 'choice']).default('repository'),
    owner: group.optional(),
    project: name('the name of a project').optional(),
    repository: name('the name of a repository').optional(),
    allowedOwners: list(group, 'a list of names').optional(),
    allowedProjects: list(
      name('the name of a project'),
      'a list of names',
    ).optional(),
    defaultBranch: branch.default('main'),
    visibility: oneOf(['private', 'internal', 'public']).optional(),
    folder: folder.default('gateways'),
    apiFolder: folder.default('apis'),
    register: flag.default(true),
    repositoryInput: record.default({}),
    pullRequestInput: record.default({}),
  },
  { error: 'an object with host' },
);

const steps = list(step, 'a list of steps');
const custom = z.strictObject({
  host: z.literal('custom'),
  create: z.strictObject(
    { steps, links: list(link, 'a list of links').default([]) },
    { error: 'an object with steps' },
  ),
  change: z.strictObject(
    {
      fetch: steps.default([]),
      steps,
      links: list(link, 'a list of links').default([]),
    },
    { error: 'an object with steps' },
  ),
});

export const settingsSchema = z.strictObject(
  {
    owner: matching(
      /^(?:(?:group|user):)?(?:[A-Za-z0-9_.-]+\/)?[A-Za-z0-9_.-]+$/,
      'an entity reference, such as group:default/platform',
    ).optional(),
    namePrefix: matching(
      /^[a-z0-9][a-z0-9-]{0,29}$/,
      '1 to 30 lower-case letters, digits and hyphens',
    ).optional(),
    tags: list(tag, 'a list of tags').default([]),
    templates: list(oneOf(TEMPLATE_NAMES), 'a list of names of templates')
      .min(1, { error: 'a list with at least one name' })
      .optional(),
    texts: z
      .partialRecord(
        oneOf(TEMPLATE_NAMES),
        z.strictObject(
          { title: text(100).optional(), description: text(500).optional() },
          { error: 'an object with title and description' },
        ),
        { error: 'an object of names of templates' },
      )
      .default({}),
    design: z
      .strictObject(
        {
          patterns: list(oneOf(PATTERN_NAMES)).optional(),
          tiers: list(oneOf(TIER_NAMES)).optional(),
          environment: matching(
            /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/,
            'the name of an environment, such as production',
          ).optional(),
          regions: list(
            matching(
              /^[a-z][a-z0-9]{2,49}$/,
              'an Azure region such as westeurope',
            ),
          ).optional(),
        },
        { error: 'an object' },
      )
      .default({}),
    bicep: z
      .strictObject(
        {
          publisherName: text(100).optional(),
          publisherEmail: z.email({ error: 'an email address' }).optional(),
          logAnalyticsWorkspaceId: matching(
            /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/\s]+$/i,
            'the ARM id of a Log Analytics workspace',
          ).optional(),
          tags: z
            .record(z.string(), text(256), { error: 'an object of texts' })
            .optional(),
          lock: flag.optional(),
        },
        { error: 'an object' },
      )
      .default({}),
    publish: z
      .discriminatedUnion('host', [hosted, custom], {
        error: `an object whose host is one of ${[...HOSTS, 'custom'].join(
          ', ',
        )}`,
      })
      .default(hosted.parse({ host: 'github' })),
    steps: z
      .strictObject(
        {
          first: steps.default([]),
          beforePublish: steps.default([]),
          afterPublish: steps.default([]),
        },
        { error: 'an object with first, beforePublish and afterPublish' },
      )
      .default({ first: [], beforePublish: [], afterPublish: [] }),
  },
  { error: 'an object of settings' },
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
