import {
  notFound,
  requireBody,
  type ApiAnswer,
  type ApiRequest,
  type GitHostStandIn,
  type OpenedPullRequest,
  type StandInOptions,
} from './GitHostStandIn';

/** https://docs.github.com/en/rest, of organizations alone. */
export class GitHubStandIn implements GitHostStandIn {
  readonly pullRequests: OpenedPullRequest[] = [];
  readonly gitUsers = ['x-access-token'];
  readonly #options: StandInOptions;

  constructor(options: StandInOptions) {
    this.#options = options;
  }

  owns(host: string): boolean {
    return host === 'github.com' || host === 'api.github.com';
  }

  gitPath(host: string, path: string) {
    const match = path.match(
      /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-[a-z]+-pack)$/,
    );
    if (host !== 'github.com' || !match) return undefined;
    return { repository: this.#at(match[1], match[2]), service: match[3] };
  }

  #at(owner: string, repo: string): string {
    return `github.com/${owner}/${repo}`;
  }

  async answer(request: ApiRequest): Promise<ApiAnswer | undefined> {
    const { host, method, path, query, headers, body } = request;
    if (host !== 'api.github.com') return undefined;
    const { repositories: git, token } = this.#options;
    if (
      ![`token ${token}`, `Bearer ${token}`].includes(
        headers.authorization ?? '',
      )
    ) {
      return { status: 401, body: { message: 'Bad credentials' } };
    }
    const [, root, owner, repo, ...rest] = path
      .split('/')
      .map(decodeURIComponent);
    if (method === 'GET' && root === 'users' && !repo) {
      return { status: 200, body: { login: owner, type: 'Organization' } };
    }
    if (method === 'POST' && root === 'orgs' && repo === 'repos') {
      requireBody(body, { name: 'string', visibility: 'string' });
      const at = this.#at(owner, body.name);
      if (await git.has(at)) {
        return {
          status: 422,
          body: { message: 'name already exists on this account' },
        };
      }
      await git.init(at);
      return { status: 201, body: this.#repository(owner, body.name) };
    }
    if (path === '/graphql' && method === 'POST') {
      requireBody(body, { query: 'string', variables: 'object' });
      const { owner: of, repo: name, head } = body.variables;
      const there = await git.commitOf(this.#at(of, name), head);
      return {
        status: 200,
        body: {
          data: {
            repository: {
              ref: there ? { associatedPullRequests: { edges: [] } } : null,
            },
          },
        },
      };
    }
    if (root !== 'repos' || !owner || !repo) return undefined;
    const at = this.#at(owner, repo);
    if (!(await git.has(at))) return notFound;
    const call = `${method} ${rest.join('/')}`;
    if (call === 'GET ') {
      return {
        status: 200,
        body: { ...this.#repository(owner, repo), permissions: { push: true } },
      };
    }
    if (method === 'GET' && rest[0] === 'contents') {
      const text = await git.read(
        at,
        query.get('ref') ?? 'main',
        rest.slice(1).join('/'),
      );
      if (text === undefined) return notFound;
      if (!/\braw\b/.test(headers.accept ?? '')) {
        return {
          status: 200,
          body: {
            encoding: 'base64',
            content: Buffer.from(text).toString('base64'),
          },
        };
      }
      return {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: text,
      };
    }
    if (call === 'GET commits') {
      const sha = await git.commitOf(at, query.get('sha') ?? 'main');
      if (!sha) return notFound;
      return {
        status: 200,
        body: [{ sha, commit: { tree: { sha: await git.treeOf(at, sha) } } }],
      };
    }
    if (call === 'POST git/blobs') {
      requireBody(body, { content: 'string', encoding: 'string' });
      const content = Buffer.from(body.content, body.encoding);
      return { status: 201, body: { sha: await git.writeBlob(at, content) } };
    }
    if (call === 'POST git/trees') {
      requireBody(body, { base_tree: 'string', tree: 'object' });
      const sha = await git.writeTree(at, body.base_tree, body.tree);
      return { status: 201, body: { sha } };
    }
    if (call === 'POST git/commits') {
      requireBody(body, {
        message: 'string',
        tree: 'string',
        parents: 'object',
      });
      const sha = await git.commit(at, body.tree, body.parents, body.message);
      return { status: 201, body: { sha } };
    }
    if (call === 'POST git/refs') {
      requireBody(body, { ref: 'string', sha: 'string' });
      await git.updateBranch(
        at,
        body.ref.replace(/^refs\/heads\//, ''),
        body.sha,
      );
      return {
        status: 201,
        body: { ref: body.ref, object: { sha: body.sha } },
      };
    }
    if (call === 'POST pulls') {
      requireBody(body, { title: 'string', head: 'string', base: 'string' });
      const number = this.pullRequests.length + 1;
      const url = `https://github.com/${owner}/${repo}/pull/${number}`;
      this.pullRequests.push({
        repository: at,
        branch: body.head.replace(/^[^:]*:/, ''),
        target: body.base,
        title: body.title,
        description: body.body,
        url,
      });
      return {
        status: 201,
        body: { number, html_url: url, base: { ref: body.base } },
      };
    }
    if (
      method === 'PUT' &&
      /^branches\/[^/]+\/protection$/.test(rest.join('/'))
    ) {
      return { status: 200, body: {} };
    }
    return undefined;
  }

  #repository(owner: string, name: string) {
    const url = `https://github.com/${owner}/${name}`;
    return {
      name,
      full_name: `${owner}/${name}`,
      html_url: url,
      clone_url: `${url}.git`,
      default_branch: 'main',
    };
  }
}
