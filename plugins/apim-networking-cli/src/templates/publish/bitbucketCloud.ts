import { defined, onlyIf, valueOf } from '../expression';
import { hostnameOf } from '../settings/TemplateSettings';
import { partOf, type GitHost } from './GitHost';

/**
 * `publish:bitbucketCloud` and `publish:bitbucketCloud:pull-request` of
 * `@backstage/plugin-scaffolder-backend-module-bitbucket-cloud`.
 */
export const bitbucketCloud: GitHost = {
  pipelines: ['azure-devops'],

  repositoryIn: ({ owner = '', project = '' }) => [
    ['workspace', owner],
    ['project', project],
  ],

  pickerOptions: publish =>
    defined({
      allowedHosts: [hostnameOf(publish)],
      allowedOwners: publish.allowedOwners,
      allowedProjects: publish.allowedProjects,
    }),

  createRepository: ({ repoUrl, description, publish, ...options }) => ({
    id: 'publish',
    name: 'Create the repository',
    ...onlyIf(options.if),
    action: 'publish:bitbucketCloud',
    input: {
      repoUrl: valueOf(repoUrl),
      description: valueOf(description),
      defaultBranch: publish.defaultBranch,
      repoVisibility: publish.visibility ?? 'private',
      ...publish.repositoryInput,
    },
  }),

  openPullRequest: (pullRequest, publish) => [
    {
      id: pullRequest.ids.pullRequest,
      name: 'Open a pull request',
      ...onlyIf(pullRequest.if),
      action: 'publish:bitbucketCloud:pull-request',
      input: {
        repoUrl: valueOf(pullRequest.repoUrl),
        sourceBranch: pullRequest.branch,
        targetBranch: valueOf(pullRequest.targetBranch),
        title: pullRequest.title,
        description: pullRequest.description,
        ...publish.pullRequestInput,
      },
    },
  ],

  pullRequestUrl: ({ ids }) =>
    valueOf(`steps.${ids.pullRequest}.output.pullRequestUrl`),

  fileUrl: (repoUrl, branch, path) =>
    `https://${partOf(repoUrl, 'host')}/${partOf(
      repoUrl,
      'workspace',
    )}/${partOf(repoUrl, 'repo')}/src/${branch}/${path}`,
};
