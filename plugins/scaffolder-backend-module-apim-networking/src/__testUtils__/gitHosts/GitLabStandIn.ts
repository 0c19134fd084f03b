import { createHash } from 'node:crypto';
import {
  notFound,
  requireBody,
  type ApiAnswer,
  type ApiRequest,
  type GitHostStandIn,
  type OpenedPullRequest,
  type StandInOptions,
} from './GitHostStandIn';

/** https://docs.gitlab.com/api, of groups alone. */
export class GitLabStandIn implements GitHostStandIn {
  readonly pullRequests: OpenedPullRequest[] = [];
  readonly gitUsers = ['oauth2'];
  readonly #options: StandInOptions;

  constructor(options: StandInOptions) {
    this.#options = options;
  }

  owns(host: string): boolean {
    return host === 'gitlab.com';
  }

  gitPath(_: string, path: string) {
    const match = path.match(
      /^\/(.+?)(?:\.git)?\/(info\/refs|git-[a-z]+-pack)$/,
    );
    return match
      ? { repository: this.#at(match[1]), service: match[2] }
      : undefined;
  }

  #at(project: string): string {
    return `gitlab.com/${project}`;
  }

  async answer(request: ApiRequest): Promise<ApiAnswer | undefined> {
    const { method, query, headers, body } = request;
    const { repositories: git, token } = this.#options;
    if (
      headers['private-token'] !== token &&
      headers.authorization !== `Bearer ${token}`
    ) {
      return { status: 401, body: { message: '401 Unauthorized' } };
    }
    const [, api, version, ...parts] = request.path
      .split('/')
      .map(decodeURIComponent);
    if (api !== 'api' || version !== 'v4') return undefined;
    const [root, id, ...rest] = parts;
    if (method === 'GET' && root === 'namespaces') {
      return { status: 200, body: { id: 7, kind: 'group', full_path: id } };
    }
    if (method === 'GET' && root === 'user' && !id) {
      return { status: 200, body: { id: 1, username: 'backstage' } };
    }
    if (method === 'GET' && root === 'groups' && rest[0] === 'projects') {
      return { status: 200, body: [] };
    }
    if (method === 'POST' && root === 'projects' && !id) {
      requireBody(body, {
        name: 'string',
        path: 'string',
        visibility: 'string',
      });
      if (body.namespace_id !== 7) return notFound;
      const project = `acme/${body.path}`;
      if (await git.has(this.#at(project))) {
        return {
          status: 400,
          body: { message: { path: ['has already been taken'] } },
        };
      }
      await git.init(this.#at(project));
      return { status: 201, body: this.#project(project) };
    }
    if (root !== 'projects' || !id) return undefined;
    const at = this.#at(id);
    if (!(await git.has(at))) return notFound;
    const call = `${method} ${rest.join('/')}`;
    if (call === 'GET ') return { status: 200, body: this.#project(id) };
    if (call === 'GET repository/tree') {
      const files = await git.files(at, query.get('ref')!);
      return { status: 200, body: files.map(path => ({ path, type: 'blob' })) };
    }
    if (method === 'GET' && rest[1] === 'files') {
      const raw = rest.at(-1) === 'raw';
      const path = rest.slice(2, raw ? -1 : undefined).join('/');
      const text = await git.read(at, query.get('ref') ?? 'HEAD', path);
      if (text === undefined) return notFound;
      if (raw)
        return {
          status: 200,
          headers: { 'content-type': 'text/plain' },
          body: text,
        };
      const content_sha256 = createHash('sha256').update(text).digest('hex');
      return { status: 200, body: { file_path: path, content_sha256 } };
    }
    if (method === 'GET' && rest[1] === 'branches' && rest[2]) {
      return (await git.commitOf(at, rest[2]))
        ? { status: 200, body: { name: rest[2], web_url: '' } }
        : notFound;
    }
    if (call === 'POST repository/branches') {
      const branch = body?.branch ?? query.get('branch');
      const commit = await git.commitOf(at, body?.ref ?? query.get('ref'));
      if (!branch || !commit)
        return { status: 400, body: { message: 'Invalid reference' } };
      await git.updateBranch(at, branch, commit);
      return { status: 201, body: { name: branch } };
    }
    if (call === 'POST repository/commits') {
      requireBody(body, {
        branch: 'string',
        commit_message: 'string',
        actions: 'object',
      });
      const parent = (await git.commitOf(at, body.branch))!;
      const present = await git.files(at, parent);
      const entries = [];
      for (const {
        action,
        file_path: path,
        content,
        encoding,
      } of body.actions) {
        if (present.includes(path) !== (action === 'update')) {
          return {
            status: 400,
            body: { message: `A file with this name: ${action} ${path}` },
          };
        }
        const sha = await git.writeBlob(
          at,
          Buffer.from(content, encoding ?? 'utf8'),
        );
        entries.push({ path, mode: '100644', sha });
      }
      const tree = await git.writeTree(at, parent, entries);
      const commit = await git.commit(at, tree, [parent], body.commit_message);
      await git.updateBranch(at, body.branch, commit);
      return { status: 201, body: { id: commit } };
    }
    if (call === 'POST merge_requests') {
      requireBody(body, {
        source_branch: 'string',
        target_branch: 'string',
        title: 'string',
      });
      const iid = this.pullRequests.length + 1;
      const url = `https://gitlab.com/${id}/-/merge_requests/${iid}`;
      this.pullRequests.push({
        repository: at,
        branch: body.source_branch,
        target: body.target_branch,
        title: body.title,
        description: body.description,
        url,
      });
      return { status: 201, body: { iid, web_url: url } };
    }
    return undefined;
  }

  #project(path: string) {
    const url = `https://gitlab.com/${path}`;
    return {
      id: 11,
      path_with_namespace: path,
      default_branch: 'main',
      web_url: url,
      http_url_to_repo: `${url}.git`,
    };
  }
}
