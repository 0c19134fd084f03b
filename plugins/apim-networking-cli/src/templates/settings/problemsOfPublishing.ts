import type { HostedPublishing, TemplateSettings } from './TemplateSettings';

/** Ids of the steps that the templates have themselves. */
export const OWN_STEP_IDS = [
  'present',
  'source',
  'checkOut',
  'checkOutChange',
  'fetch',
  'wanted',
  'plan',
  'instance',
  'expose',
  'generate',
  'pipeline',
  'placePipeline',
  'describe',
  'publish',
  'push',
  'pullRequest',
  'pushChange',
  'changeRequest',
  'register',
  'registerLater',
  'confirm',
];

/** What several settings together make impossible. */
export function problemsOfPublishing(settings: TemplateSettings): string[] {
  const { publish } = settings;
  return [
    ...(publish.host === 'custom' ? [] : problemsOfHost(publish)),
    ...problemsOfSteps(settings),
  ];
}

function problemsOfHost(publish: HostedPublishing): string[] {
  const { host, mode, owner, project, repository, visibility } = publish;
  const problems: string[] = [];
  const has = (field: keyof HostedPublishing) => publish[field] !== undefined;
  const requiresProject = host === 'azure' || host === 'bitbucketCloud';
  if (requiresProject && owner && !project) {
    problems.push(
      `publish.project must be the name of a project where publish.owner is given and publish.host is ${host}, got nothing.`,
    );
  }
  if (!requiresProject) {
    for (const field of ['project', 'allowedProjects'] as const) {
      if (has(field)) {
        problems.push(
          `publish.${field} must be omitted where publish.host is ${host}, which has no projects above its repositories.`,
        );
      }
    }
  }
  if (project && !owner) {
    problems.push(
      'publish.owner must be given with publish.project, got nothing.',
    );
  }
  if (owner && has('allowedOwners')) {
    problems.push(
      'publish.allowedOwners must be omitted where publish.owner is given: the user does not choose.',
    );
  }
  if (owner && has('allowedProjects')) {
    problems.push(
      'publish.allowedProjects must be omitted where publish.owner is given: the user does not choose.',
    );
  }
  if (repository && mode === 'repository') {
    problems.push(
      'publish.repository must be omitted where publish.mode is repository: each gateway has a repository of its own name.',
    );
  }
  if (repository && !owner) {
    problems.push(
      'publish.owner must be given with publish.repository, got nothing.',
    );
  }
  if (owner?.includes('/') && host !== 'gitlab') {
    problems.push(
      `publish.owner must be a name without / where publish.host is ${host}, got ${JSON.stringify(
        owner,
      )}.`,
    );
  }
  if (visibility && host === 'azure') {
    problems.push(
      'publish.visibility must be omitted where publish.host is azure: a repository is as visible as its project.',
    );
  }
  if (visibility === 'internal' && host === 'bitbucketCloud') {
    problems.push(
      'publish.visibility must be private or public where publish.host is bitbucketCloud, got "internal".',
    );
  }
  return problems;
}

function problemsOfSteps({ steps, publish }: TemplateSettings): string[] {
  const custom =
    publish.host === 'custom'
      ? [
          ...publish.create.steps,
          ...publish.change.fetch,
          ...publish.change.steps,
        ]
      : [];
  const own =
    publish.host === 'custom'
      ? OWN_STEP_IDS.filter(
          id =>
            !/^(?:source|checkOut|fetch|publish|push|pullRequest|changeRequest|register)/.test(
              id,
            ),
        )
      : OWN_STEP_IDS;
  const seen = new Set(own);
  const problems: string[] = [];
  for (const { id } of [
    ...custom,
    ...steps.first,
    ...steps.beforePublish,
    ...steps.afterPublish,
  ]) {
    if (seen.has(id)) {
      problems.push(
        `The id of a step must be one that no other step has, got ${JSON.stringify(
          id,
        )} again.`,
      );
    }
    seen.add(id);
  }
  return problems;
}
