import {
  notFound,
  requireBody,
  type ApiAnswer,
  type ApiRequest,
  type GitHostStandIn,
  type OpenedPullRequest,
  type StandInOptions,
} from './GitHostStandIn';

/** User of the API token. */
export const BITBUCKET_USER = 'backstage@example.com';

/** https://developer.atlassian.com/cloud/bitbucket/rest */
export class BitbucketCloudStandIn implements GitHostStandIn {
  readonly pullRequests: OpenedPullRequest[] = [];
  readonly gitUsers = ['x-bitbucket-api-token-auth'];
  readonly #options: StandInOptions;

  constructor(options: StandInOptions) {
    this.#options = options;
  }

  owns(host: string): boolean {
    return host === 'bitbucket.org' || host === 'api.bitbucket.org';
  }

  gitPath(host: string, path: string) {
    const match = path.match(
      /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-[a-z]+-pack)$/,
    );
    if (host !== 'bitbucket.org' || !match) return undefined;
    return {
      repository: `bitbucket.org/${match[1]}/${match[2]}`,
      service: match[3],
    };
  }

  async answer(request: ApiRequest): Promise<ApiAnswer | undefined> {
    const { host, method, query, headers, body } = request;
    const { repositories: git, token } = this.#options;
    if (host !== 'api.bitbucket.org') return undefined;
    const basic = Buffer.from(`${BITBUCKET_USER}:${token}`).toString('base64');
    if (headers.authorization !== `Basic ${basic}`) {
      return { status: 401, body: { error: { message: 'Unauthorized' } } };
    }
    const [, version, root, workspace, repo, ...rest] = request.path
      .split('/')
      .map(decodeURIComponent);
    if (version !== '2.0' || root !== 'repositories' || !repo) return undefined;
    const at = `bitbucket.org/${workspace}/${repo}`;
    const call = `${method} ${rest.join('/')}`;
    if (call === 'POST ') {
      requireBody(body, {
        scm: 'string',
        is_private: 'boolean',
        project: 'object',
      });
      requireBody(body.project, { key: 'string' });
      if (await git.has(at))
        return { status: 400, body: { error: { message: 'exists' } } };
      await git.init(at);
      return { status: 200, body: this.#repository(workspace, repo) };
    }
    if (!(await git.has(at))) return notFound;
    if (call === 'GET ')
      return { status: 200, body: this.#repository(workspace, repo) };
    if (method === 'GET' && rest[0] === 'src') {
      const text = await git.read(at, rest[1], rest.slice(2).join('/'));
      return text === undefined
        ? notFound
        : {
            status: 200,
            headers: { 'content-type': 'text/plain' },
            body: text,
          };
    }
    if (call === 'GET refs/branches') {
      const name = query.get('q')!.match(/^name = "(.*)"$/)![1];
      const there = await git.commitOf(at, name);
      return { status: 200, body: { values: there ? [{ name }] : [] } };
    }
    if (call === 'POST refs/branches') {
      requireBody(body, { name: 'string', target: 'object' });
      const commit = await git.commitOf(at, body.target.hash);
      if (!commit)
        return { status: 400, body: { error: { message: 'no such commit' } } };
      await git.updateBranch(at, body.name, commit);
      return { status: 201, body: { name: body.name } };
    }
    if (call === 'POST pullrequests') {
      requireBody(body, {
        title: 'string',
        source: 'object',
        destination: 'object',
      });
      const id = this.pullRequests.length + 1;
      const url = `https://bitbucket.org/${workspace}/${repo}/pull-requests/${id}`;
      this.pullRequests.push({
        repository: at,
        branch: body.source.branch.name,
        target: body.destination.branch.name,
        title: body.title,
        description: body.summary?.raw,
        url,
      });
      return { status: 201, body: { id, links: { html: { href: url } } } };
    }
    return undefined;
  }

  #repository(workspace: string, repo: string) {
    const url = `https://bitbucket.org/${workspace}/${repo}`;
    return {
      full_name: `${workspace}/${repo}`,
      mainbranch: { name: 'main' },
      links: {
        html: { href: url },
        clone: [{ name: 'https', href: `${url}.git` }],
      },
    };
  }
}
