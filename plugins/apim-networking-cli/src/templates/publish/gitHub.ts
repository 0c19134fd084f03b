import { defined, onlyIf, valueOf } from '../expression';
import { hostnameOf } from '../settings/TemplateSettings';
import { partOf, type GitHost } from './GitHost';

/** `publish:github` and `publish:github:pull-request` of `@backstage/plugin-scaffolder-backend-module-github`. */
export const gitHub: GitHost = {
  pipelines: ['github', 'azure-devops'],

  repositoryIn: ({ owner = '' }) => [['owner', owner]],

  pickerOptions: publish =>
    defined({
      allowedHosts: [hostnameOf(publish)],
      allowedOwners: publish.allowedOwners,
    }),

  createRepository: ({ repoUrl, description, publish, ...options }) => ({
    id: 'publish',
    name: 'Create the repository',
    ...onlyIf(options.if),
    action: 'publish:github',
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
      action: 'publish:github:pull-request',
      input: {
        repoUrl: valueOf(pullRequest.repoUrl),
        branchName: pullRequest.branch,
        targetBranchName: valueOf(pullRequest.targetBranch),
        title: pullRequest.title,
        description: pullRequest.description,
        commitMessage: pullRequest.title,
        ...publish.pullRequestInput,
      },
    },
  ],

  pullRequestUrl: ({ ids }) =>
    valueOf(`steps.${ids.pullRequest}.output.remoteUrl`),

  fileUrl: (repoUrl, branch, path) =>
    `https://${partOf(repoUrl, 'host')}/${partOf(repoUrl, 'owner')}/${partOf(
      repoUrl,
      'repo',
    )}/blob/${branch}/${path}`,
};
