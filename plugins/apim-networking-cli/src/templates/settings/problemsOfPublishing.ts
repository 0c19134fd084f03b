import { templateSettingsMessages } from '../../messages';
import type { HostedPublishing, TemplateSettings } from './TemplateSettings';

const texts = templateSettingsMessages.problems;

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
    problems.push(texts.projectMissing(host));
  }
  if (!requiresProject) {
    for (const field of ['project', 'allowedProjects'] as const) {
      if (has(field)) {
        problems.push(texts.noProjects(field, host));
      }
    }
  }
  if (project && !owner) {
    problems.push(texts.ownerOfProject);
  }
  if (owner && has('allowedOwners')) {
    problems.push(texts.allowedOwners);
  }
  if (owner && has('allowedProjects')) {
    problems.push(texts.allowedProjects);
  }
  if (repository && mode === 'repository') {
    problems.push(texts.repository);
  }
  if (repository && !owner) {
    problems.push(texts.ownerOfRepository);
  }
  if (owner?.includes('/') && host !== 'gitlab') {
    problems.push(texts.groupInOwner(host, owner));
  }
  if (visibility && host === 'azure') {
    problems.push(texts.visibilityOnAzure);
  }
  if (visibility === 'internal' && host === 'bitbucketCloud') {
    problems.push(texts.internalOnBitbucket);
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
      problems.push(texts.stepIdAgain(id));
    }
    seen.add(id);
  }
  return problems;
}
