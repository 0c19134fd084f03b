import {
  notFound,
  requireBody,
  type ApiAnswer,
  type ApiRequest,
  type GitHostStandIn,
  type OpenedPullRequest,
  type StandInOptions,
} from './GitHostStandIn';

/** Where the client finds each operation: what `OPTIONS /_apis/git` answers. */
const LOCATIONS = [
  [
    '225f7195-f9c7-4d14-ab28-a83f7ff77e1f',
    'repositories',
    '{project}/_apis/{area}/{resource}/{repositoryId}',
  ],
  [
    '9946fd70-0d40-406e-b686-b4744cbbcc37',
    'pullRequests',
    '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{pullRequestId}',
  ],
];

/** https://learn.microsoft.com/rest/api/azure/devops/git */
export class AzureDevOpsStandIn implements GitHostStandIn {
  readonly pullRequests: OpenedPullRequest[] = [];
  readonly gitUsers = ['notempty', 'not-empty'];
  readonly #options: StandInOptions;

  constructor(options: StandInOptions) {
    this.#options = options;
  }

  owns(host: string): boolean {
    return host === 'dev.azure.com';
  }

  gitPath(_: string, path: string) {
    const match = path.match(
      /^\/([^/]+)\/([^/]+)\/_git\/([^/]+)\/(info\/refs|git-[a-z]+-pack)$/,
    );
    return match
      ? {
          repository: this.#at(match[1], match[2], match[3]),
          service: match[4],
        }
      : undefined;
  }

  #at(organization: string, project: string, repo: string): string {
    return `dev.azure.com/${organization}/${decodeURIComponent(
      project,
    )}/${repo}`;
  }

  async answer(request: ApiRequest): Promise<ApiAnswer | undefined> {
    const { method, query, headers, body } = request;
    const { repositories: git, token } = this.#options;
    const [scheme, credentials = ''] = (headers.authorization ?? '').split(' ');
    const password = Buffer.from(credentials, 'base64')
      .toString()
      .replace(/^[^:]*:/, '');
    if (scheme !== 'Basic' || password !== token) {
      return { status: 401, body: { message: 'TF400813' } };
    }
    const [, organization, ...parts] = request.path
      .split('/')
      .map(decodeURIComponent);
    if (
      method === 'GET' &&
      /^_apis\/resourceAreas(?:\/|$)/.test(parts.join('/'))
    ) {
      return { status: 200, body: { count: 0, value: [] } };
    }
    if (method === 'OPTIONS' && parts.join('/') === '_apis/git') {
      const value = LOCATIONS.map(([id, resourceName, routeTemplate]) => ({
        id,
        area: 'git',
        resourceName,
        routeTemplate,
        resourceVersion: 2,
        minVersion: '1.0',
        maxVersion: '7.2',
        releasedVersion: '7.1',
      }));
      return { status: 200, body: { count: value.length, value } };
    }
    const [project, apis, area, resource, repo, ...rest] = parts;
    if (apis !== '_apis' || area !== 'git' || resource !== 'repositories')
      return undefined;
    if (
      !/api-version=/.test(
        `${headers.accept} api-version=${query.get('api-version') ?? ''}`,
      )
    ) {
      return { status: 400, body: { message: 'No api-version was supplied' } };
    }
    if (method === 'POST' && !repo) {
      requireBody(body, { name: 'string' });
      const at = this.#at(organization, project, body.name);
      if (await git.has(at))
        return { status: 409, body: { message: 'TF400948' } };
      await git.init(at);
      const url = `https://dev.azure.com/${organization}/${encodeURIComponent(
        project,
      )}/_git/${body.name}`;
      return {
        status: 201,
        body: {
          id: `id-${body.name}`,
          name: body.name,
          remoteUrl: url,
          webUrl: url,
        },
      };
    }
    const at = this.#at(organization, project, repo);
    if (!(await git.has(at))) return notFound;
    if (method === 'GET' && rest[0] === 'items') {
      const text = await git.read(
        at,
        query.get('version') ??
          query.get('versionDescriptor.version') ??
          'HEAD',
        query.get('path')!.replace(/^\//, ''),
      );
      return text === undefined
        ? notFound
        : {
            status: 200,
            headers: { 'content-type': 'text/plain' },
            body: text,
          };
    }
    if (method === 'POST' && rest.join('/').toLowerCase() === 'pullrequests') {
      requireBody(body, {
        sourceRefName: 'string',
        targetRefName: 'string',
        title: 'string',
      });
      const branch = body.sourceRefName.replace(/^refs\/heads\//, '');
      if (!(await git.commitOf(at, branch))) {
        return {
          status: 400,
          body: { message: 'TF401398: the source branch does not exist' },
        };
      }
      const pullRequestId = this.pullRequests.length + 1;
      this.pullRequests.push({
        repository: at,
        branch,
        target: body.targetRefName.replace(/^refs\/heads\//, ''),
        title: body.title,
        description: body.description,
        url: `https://dev.azure.com/${organization}/${encodeURIComponent(
          project,
        )}/_git/${repo}/pullrequest/${pullRequestId}`,
      });
      return { status: 201, body: { pullRequestId } };
    }
    return undefined;
  }
}
