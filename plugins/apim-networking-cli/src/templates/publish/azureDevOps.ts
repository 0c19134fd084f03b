import { defined, onlyIf, valueOf, type Expression } from '../expression';
import { hostnameOf } from '../settings/TemplateSettings';
import { partOf, type GitHost } from './GitHost';

const CHECK_OUT_FOLDER = 'repository';

/**
 * `publish:azure` of `@backstage/plugin-scaffolder-backend-module-azure`, which opens no pull requests: those are by
 * `@backstage-community/plugin-scaffolder-backend-module-azure-devops`.
 */
export const azureDevOps: GitHost = {
  pipelines: ['azure-devops'],

  repositoryIn: ({ owner = '', project = '' }) => [
    ['organization', owner],
    ['project', project],
  ],

  pickerOptions: publish =>
    defined({
      allowedHosts: [hostnameOf(publish)],
      allowedOrganizations: publish.allowedOwners,
      allowedProjects: publish.allowedProjects,
    }),

  checkOutFolder: CHECK_OUT_FOLDER,

  checkOut: ({ id, repoUrl, branch, ...options }) => ({
    id,
    name: 'Check out the repository',
    ...onlyIf(options.if),
    action: 'azure:repository:clone',
    input: {
      remoteUrl: remoteUrlOf(repoUrl),
      branch: valueOf(branch),
      targetPath: CHECK_OUT_FOLDER,
    },
  }),

  createRepository: ({ repoUrl, description, publish, ...options }) => ({
    id: 'publish',
    name: 'Create the repository',
    ...onlyIf(options.if),
    action: 'publish:azure',
    input: {
      repoUrl: valueOf(repoUrl),
      description: valueOf(description),
      defaultBranch: publish.defaultBranch,
      ...publish.repositoryInput,
    },
  }),

  openPullRequest: (pullRequest, publish) => [
    {
      id: pullRequest.ids.push,
      name: 'Push the branch',
      ...onlyIf(pullRequest.if),
      action: 'azure:repository:push',
      input: {
        remoteUrl: remoteUrlOf(pullRequest.repoUrl),
        branch: pullRequest.branch,
        sourcePath: CHECK_OUT_FOLDER,
        gitCommitMessage: pullRequest.title,
      },
    },
    {
      id: pullRequest.ids.pullRequest,
      name: 'Open a pull request',
      ...onlyIf(pullRequest.if),
      action: 'azure:pr:create',
      input: {
        server: partOf(pullRequest.repoUrl, 'host'),
        organization: partOf(pullRequest.repoUrl, 'organization'),
        project: partOf(pullRequest.repoUrl, 'project'),
        repoName: partOf(pullRequest.repoUrl, 'repo'),
        sourceBranch: pullRequest.branch,
        targetBranch: valueOf(pullRequest.targetBranch),
        title: pullRequest.title,
        description: pullRequest.description,
        ...publish.pullRequestInput,
      },
    },
  ],

  pullRequestUrl: ({ ids, repoUrl }) =>
    `${remoteUrlOf(repoUrl)}/pullrequest/\${{ steps.${
      ids.pullRequest
    }.output.pullRequestId }}`,

  fileUrl: (repoUrl, branch, path) =>
    `${remoteUrlOf(repoUrl)}?path=/${path}&version=GB${branch}`,
};

function remoteUrlOf(repoUrl: Expression): string {
  const part = (name: string) =>
    `\${{ (${repoUrl} | parseRepoUrl).${name} | urlencode }}`;
  return `https://${partOf(repoUrl, 'host')}/${part('organization')}/${part(
    'project',
  )}/_git/${part('repo')}`;
}
