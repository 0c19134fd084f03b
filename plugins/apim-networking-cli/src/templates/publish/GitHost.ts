import type { Expression } from '../expression';
import type { Step } from '../Template';
import type { HostedPublishing } from '../settings/TemplateSettings';

/** A pull request that is to be opened. */
export interface PullRequest {
  /** Ids of its steps. */
  ids: { pullRequest: string; push: string };
  /** As `RepoUrlPicker` writes it. */
  repoUrl: Expression;
  /** Text of the template. */
  branch: string;
  targetBranch: Expression;
  /** Text of the template. */
  title: string;
  description: string;
  if: Expression | undefined;
}

/** The stock actions of one host. */
export interface GitHost {
  /** Parameters of its `repoUrl`, such as `owner`. */
  repositoryIn(publish: HostedPublishing): Array<[string, string]>;
  /** How `RepoUrlPicker` is limited. */
  pickerOptions(publish: HostedPublishing): object;
  pipelines: Array<'github' | 'azure-devops'>;
  /** Folder of the workspace that holds the repository of a pull request. */
  checkOutFolder?: string;
  /** Brings the repository into that folder. */
  checkOut?(options: {
    id: string;
    repoUrl: Expression;
    branch: Expression;
    if: Expression | undefined;
  }): Step;
  createRepository(options: {
    repoUrl: Expression;
    description: Expression;
    publish: HostedPublishing;
    if: Expression | undefined;
  }): Step;
  openPullRequest(pullRequest: PullRequest, publish: HostedPublishing): Step[];
  /** URL of a pull request that was opened. */
  pullRequestUrl(pullRequest: Pick<PullRequest, 'ids' | 'repoUrl'>): string;
  /** URL of a file on a branch, for the catalog. */
  fileUrl(repoUrl: Expression, branch: string, path: string): string;
}

/** One part of a `repoUrl`, as a value of a template. */
export function partOf(repoUrl: Expression, part: string): string {
  return `\${{ (${repoUrl} | parseRepoUrl).${part} }}`;
}
