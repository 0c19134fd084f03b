import {
  allOf,
  literal,
  onlyIf,
  valueOf,
  type Expression,
} from '../expression';
import {
  hostnameOf,
  type Host,
  type HostedPublishing,
} from '../settings/TemplateSettings';
import type { Link, Page, Step } from '../Template';
import { azureDevOps } from './azureDevOps';
import { bitbucketCloud } from './bitbucketCloud';
import type { GitHost } from './GitHost';
import { gitHub } from './gitHub';
import { gitLab } from './gitLab';
import type {
  NewSubject,
  PipelinePlace,
  PresentSubject,
  Publication,
  Publisher,
} from './Publisher';

const GIT_HOSTS: Record<Host, GitHost> = {
  github: gitHub,
  gitlab: gitLab,
  azure: azureDevOps,
  bitbucketCloud,
};

const CATALOG_FILE = 'catalog-info.yaml';
const BY_PULL_REQUEST = 'parameters.publishAs == "pull-request"';
const BY_REPOSITORY = 'parameters.publishAs != "pull-request"';

/** Publishes by the stock actions of a Git host. */
export class HostedPublisher implements Publisher {
  readonly #publish: HostedPublishing;
  readonly #host: GitHost;

  constructor(publish: HostedPublishing) {
    this.#publish = publish;
    this.#host = GIT_HOSTS[publish.host];
  }

  publishNew(subject: NewSubject): Publication {
    const { mode, defaultBranch } = this.#publish;
    const host = this.#host;
    const newRepository =
      mode === 'pull-request'
        ? undefined
        : this.#createRepository(
            subject,
            mode === 'choice' ? BY_REPOSITORY : undefined,
          );
    const condition = allOf(
      subject.if,
      mode === 'choice' ? BY_PULL_REQUEST : undefined,
    );
    const pullRequest =
      mode === 'repository'
        ? undefined
        : this.#addByPullRequest(subject, condition);
    const folder = this.#newFolder(subject);
    return {
      pages: this.#pages(),
      before: [
        ...(mode !== 'repository' && host.checkOut
          ? [
              host.checkOut({
                id: 'checkOut',
                repoUrl: this.#existingRepoUrl(),
                branch: literal(defaultBranch),
                if: condition,
              }),
            ]
          : []),
      ],
      ...(folder && { folder }),
      steps: [...(newRepository?.steps ?? []), ...(pullRequest?.steps ?? [])],
      links: [...(newRepository?.links ?? []), ...(pullRequest?.links ?? [])],
    };
  }

  publishChange(subject: PresentSubject): Publication {
    const host = this.#host;
    const source = 'steps.source.output';
    const ids = { pullRequest: 'changeRequest', push: 'pushChange' };
    const pullRequest = {
      ids,
      repoUrl: `${source}.repoUrl`,
      branch: branchOf(subject.verb, subject.name),
      targetBranch: `${source}.branch`,
      title: subject.title,
      description: subject.description,
      if: subject.if,
    };
    const inCheckOut = (path: Expression) =>
      host.checkOutFolder
        ? `${literal(`${host.checkOutFolder}/`)} + ${path}`
        : path;
    return {
      pages: [],
      before: [
        {
          comment:
            'Finds the file that declares the entity: the change is a pull request to its repository.',
          id: 'source',
          name: 'Find the repository',
          ...onlyIf(subject.if),
          action: 'apim:source:read',
          input: {
            entityRef: valueOf(subject.entityRef),
            ...(subject.kind === 'api' && { defaultKind: 'api' }),
            host: this.#publish.host,
            defaultBranch: this.#publish.defaultBranch,
          },
        },
        host.checkOut
          ? host.checkOut({
              id: 'checkOutChange',
              repoUrl: pullRequest.repoUrl,
              branch: pullRequest.targetBranch,
              if: subject.if,
            })
          : {
              comment:
                'What else the file describes, and its comments, stay as they are.',
              id: 'fetch',
              name: 'Fetch the catalog file',
              ...onlyIf(subject.if),
              action: 'fetch:plain:file',
              input: {
                url: valueOf(`${source}.catalogInfoUrl`),
                targetPath: valueOf(`${source}.catalogInfoPath`),
              },
            },
      ],
      folder: inCheckOut(`${source}.folder`),
      catalogFile: inCheckOut(`${source}.catalogInfoPath`),
      steps: host.openPullRequest(pullRequest, this.#publish),
      links: [
        {
          title: this.#pullRequestTitle(),
          icon: 'docs',
          ...onlyIf(subject.if),
          url: host.pullRequestUrl({ ids, repoUrl: pullRequest.repoUrl }),
        },
      ],
    };
  }

  pipelineOf(subject: NewSubject): PipelinePlace {
    const { mode, defaultBranch } = this.#publish;
    return {
      kinds: this.#host.pipelines,
      defaultBranch,
      ...(mode !== 'repository' && {
        folder: this.#repositoryFolder(subject),
        shared: mode === 'choice' ? BY_PULL_REQUEST : 'true',
      }),
    };
  }

  #createRepository(
    subject: NewSubject,
    chosen: Expression | undefined,
  ): { steps: Step[]; links: Link[] } {
    const { register } = this.#publish;
    const condition = allOf(subject.if, chosen);
    const steps: Step[] = [
      this.#host.createRepository({
        repoUrl: this.#newRepoUrl(subject),
        description: subject.title,
        publish: this.#publish,
        if: condition,
      }),
    ];
    if (register) {
      steps.push({
        id: 'register',
        name: 'Register in the catalog',
        ...onlyIf(condition),
        action: 'catalog:register',
        input: {
          repoContentsUrl: valueOf('steps.publish.output.repoContentsUrl'),
          catalogInfoPath: `/${CATALOG_FILE}`,
        },
      });
    }
    return {
      steps,
      links: [
        ...(register
          ? [
              {
                title:
                  subject.kind === 'gateway'
                    ? 'Open the gateway in the catalog'
                    : 'Open the API in the catalog',
                icon: 'catalog',
                ...onlyIf(condition),
                entityRef: valueOf(subject.entityRef),
              },
            ]
          : []),
        {
          title: 'Repository',
          icon: 'docs',
          ...onlyIf(condition),
          url: valueOf('steps.publish.output.remoteUrl'),
        },
      ],
    };
  }

  #addByPullRequest(
    subject: NewSubject,
    condition: Expression | undefined,
  ): { steps: Step[]; links: Link[] } {
    const host = this.#host;
    const { register, defaultBranch } = this.#publish;
    const ids = { pullRequest: 'pullRequest', push: 'push' };
    const repoUrl = this.#existingRepoUrl();
    const steps: Step[] = [];
    if (subject.pipeline && host.checkOutFolder) {
      steps.push({
        comment:
          'A pipeline names its own file, so it is written where the repository has it, and then moved into the check-out.',
        id: 'placePipeline',
        name: 'Place the pipeline',
        ...onlyIf(
          allOf(
            condition,
            'parameters.pipeline and parameters.pipeline != "none"',
          ),
        ),
        action: 'fs:rename',
        input: {
          files: [
            {
              from: '.azuredevops',
              to: `${host.checkOutFolder}/.azuredevops`,
              overwrite: true,
            },
          ],
        },
      });
    }
    steps.push(
      ...host.openPullRequest(
        {
          ids,
          repoUrl,
          branch: branchOf('add', subject.name),
          targetBranch: literal(defaultBranch),
          title: `Add ${valueOf(subject.title)}`,
          description: `Adds ${valueOf(subject.title)} (${valueOf(
            subject.name,
          )}), as a template of the portal generated it.`,
          if: condition,
        },
        this.#publish,
      ),
    );
    if (register) {
      steps.push({
        comment: 'The catalog reads the file once the pull request is merged.',
        id: 'registerLater',
        name: 'Register in the catalog',
        ...onlyIf(condition),
        action: 'catalog:register',
        input: {
          catalogInfoUrl: host.fileUrl(
            repoUrl,
            defaultBranch,
            `${valueOf(this.#addedFolder(subject))}/${CATALOG_FILE}`,
          ),
          optional: true,
        },
      });
    }
    return {
      steps,
      links: [
        {
          title: this.#pullRequestTitle(),
          icon: 'docs',
          ...onlyIf(condition),
          url: host.pullRequestUrl({ ids, repoUrl }),
        },
      ],
    };
  }

  #pullRequestTitle(): string {
    return this.#publish.host === 'gitlab' ? 'Merge request' : 'Pull request';
  }

  /** Folder of the repository that a pull request adds. */
  #addedFolder({ kind, name }: NewSubject): Expression {
    const { folder, apiFolder } = this.#publish;
    const parent = kind === 'gateway' ? folder : apiFolder;
    return parent === '.' ? name : `${literal(`${parent}/`)} + ${name}`;
  }

  /** Folder of the repository that the files are in, where that can be another than its root. */
  #repositoryFolder(subject: NewSubject): Expression | undefined {
    return this.#whereAdded(this.#addedFolder(subject));
  }

  /** The same in the workspace. */
  #newFolder(subject: NewSubject): Expression | undefined {
    const { checkOutFolder } = this.#host;
    const added = this.#addedFolder(subject);
    return this.#whereAdded(
      checkOutFolder ? `${literal(`${checkOutFolder}/`)} + ${added}` : added,
    );
  }

  #whereAdded(added: Expression): Expression | undefined {
    switch (this.#publish.mode) {
      case 'repository':
        return undefined;
      case 'pull-request':
        return added;
      default:
        return `(${added}) if ${BY_PULL_REQUEST} else "."`;
    }
  }

  #newRepoUrl({ name }: NewSubject): Expression {
    return this.#publish.owner
      ? `${literal(`${this.#fixedRepoUrl()}&repo=`)} + ${name}`
      : 'parameters.repoUrl';
  }

  #existingRepoUrl(): Expression {
    const { repository } = this.#publish;
    return repository
      ? literal(
          `${this.#fixedRepoUrl()}&repo=${encodeURIComponent(repository)}`,
        )
      : 'parameters.repoUrl';
  }

  #fixedRepoUrl(): string {
    const parts = this.#host
      .repositoryIn(this.#publish)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `${hostnameOf(this.#publish)}?${parts.join('&')}`;
  }

  /** The page that asks for whatever the settings leave open. */
  #pages(): Page[] {
    const { mode, owner, repository } = this.#publish;
    const picker = (description: string) => ({
      repoUrl: {
        title: 'Repository',
        type: 'string',
        description,
        'ui:field': 'RepoUrlPicker',
        'ui:options': this.#host.pickerOptions(this.#publish),
      },
    });
    const promptsForNew = owner === undefined;
    const promptsForExisting = repository === undefined;
    const forNew = picker('The repository to create. It must not exist yet.');
    const forExisting = picker(
      'The repository that the pull request goes to. It must exist.',
    );
    if (mode === 'repository') {
      return promptsForNew
        ? [{ title: 'Repository', required: ['repoUrl'], properties: forNew }]
        : [];
    }
    if (mode === 'pull-request') {
      return promptsForExisting
        ? [
            {
              title: 'Repository',
              required: ['repoUrl'],
              properties: forExisting,
            },
          ]
        : [];
    }
    const branch = (value: string, prompted: boolean, properties: object) => ({
      ...(prompted && { required: ['repoUrl'] }),
      properties: {
        publishAs: { enum: [value] },
        ...(prompted && properties),
      },
    });
    return [
      {
        title: 'Repository',
        properties: {
          publishAs: {
            title: 'Publish to',
            type: 'string',
            default: 'repository',
            enum: ['repository', 'pull-request'],
            enumNames: [
              'A new repository',
              'An existing repository, by a pull request',
            ],
          },
        },
        dependencies: {
          publishAs: {
            oneOf: [
              branch('repository', promptsForNew, forNew),
              branch('pull-request', promptsForExisting, forExisting),
            ],
          },
        },
      },
    ];
  }
}

/** A branch that no other task has. */
function branchOf(verb: string, name: Expression): string {
  return `${verb}-\${{ ${name} }}-\${{ context.task.id | truncate(8, true, "") }}`;
}
