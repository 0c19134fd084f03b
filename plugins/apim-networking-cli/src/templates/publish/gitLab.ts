import { defined, onlyIf, valueOf } from '../expression';
import { hostnameOf } from '../settings/TemplateSettings';
import { partOf, type GitHost } from './GitHost';

/** `publish:gitlab` and `publish:gitlab:merge-request` of `@backstage/plugin-scaffolder-backend-module-gitlab`. */
export const gitLab: GitHost = {
  pipelines: [],

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
    action: 'publish:gitlab',
    input: {
      repoUrl: valueOf(repoUrl),
      defaultBranch: publish.defaultBranch,
      settings: {
        description: valueOf(description),
        visibility: publish.visibility ?? 'private',
      },
      ...publish.repositoryInput,
    },
  }),

  openPullRequest: (pullRequest, publish) => [
    {
      id: pullRequest.ids.pullRequest,
      name: 'Open a merge request',
      ...onlyIf(pullRequest.if),
      action: 'publish:gitlab:merge-request',
      input: {
        repoUrl: valueOf(pullRequest.repoUrl),
        branchName: pullRequest.branch,
        targetBranchName: valueOf(pullRequest.targetBranch),
        title: pullRequest.title,
        description: pullRequest.description,
        removeSourceBranch: true,
        ...publish.pullRequestInput,
      },
    },
  ],

  pullRequestUrl: ({ ids }) =>
    valueOf(`steps.${ids.pullRequest}.output.mergeRequestUrl`),

  fileUrl: (repoUrl, branch, path) =>
    `https://${partOf(repoUrl, 'host')}/${partOf(repoUrl, 'owner')}/${partOf(
      repoUrl,
      'repo',
    )}/-/blob/${branch}/${path}`,
};
