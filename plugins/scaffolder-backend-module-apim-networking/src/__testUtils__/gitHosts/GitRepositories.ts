import { execFile, spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Stand-in',
  GIT_AUTHOR_EMAIL: 'stand-in@example.com',
  GIT_COMMITTER_NAME: 'Stand-in',
  GIT_COMMITTER_EMAIL: 'stand-in@example.com',
};

/** A file of a tree that is to be written. */
export interface TreeEntry {
  path: string;
  mode: string;
  sha: string;
}

/** Real bare repositories, each under the path that its host has it at. */
export class GitRepositories {
  readonly folder: string;

  static async create(): Promise<GitRepositories> {
    return new GitRepositories(await mkdtemp(join(tmpdir(), 'git-hosts-')));
  }

  private constructor(folder: string) {
    this.folder = folder;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async init(path: string, defaultBranch = 'main'): Promise<void> {
    const folder = join(this.folder, path);
    await mkdir(folder, { recursive: true });
    await this.#git(path, ['init', '--quiet', '--bare', '.']);
    await this.#git(path, [
      'symbolic-ref',
      'HEAD',
      `refs/heads/${defaultBranch}`,
    ]);
    await this.#git(path, ['config', 'http.receivepack', 'true']);
  }

  async has(path: string): Promise<boolean> {
    return stat(join(this.folder, path, 'HEAD')).then(
      () => true,
      () => false,
    );
  }

  /** Commit of a branch, or of a commit. */
  async commitOf(path: string, ref: string): Promise<string | undefined> {
    return this.#git(path, [
      'rev-parse',
      '--verify',
      '--quiet',
      `${ref}^{commit}`,
    ]).then(
      text => text.trim(),
      () => undefined,
    );
  }

  async treeOf(path: string, ref: string): Promise<string> {
    return (await this.#git(path, ['rev-parse', `${ref}^{tree}`])).trim();
  }

  async read(
    path: string,
    ref: string,
    file: string,
  ): Promise<string | undefined> {
    return this.#git(path, ['show', `${ref}:${file}`]).catch(() => undefined);
  }

  async files(path: string, ref: string): Promise<string[]> {
    const text = await this.#git(path, [
      'ls-tree',
      '-r',
      '-z',
      '--name-only',
      ref,
    ]);
    return text.split('\0').filter(Boolean).sort();
  }

  async writeBlob(path: string, content: Buffer): Promise<string> {
    return (
      await this.#git(path, ['hash-object', '-w', '--stdin'], {
        input: content,
      })
    ).trim();
  }

  /** A tree that has the entries in place of, or beside, those of another. */
  async writeTree(
    path: string,
    base: string | undefined,
    entries: TreeEntry[],
  ): Promise<string> {
    const index = { GIT_INDEX_FILE: join(this.folder, path, `index-${base}`) };
    await this.#git(
      path,
      base ? ['read-tree', base] : ['read-tree', '--empty'],
      {
        env: index,
      },
    );
    await this.#git(path, ['update-index', '--add', '--index-info'], {
      env: index,
      input: Buffer.from(
        entries
          .map(({ mode, sha, path: file }) => `${mode} ${sha}\t${file}\n`)
          .join(''),
      ),
    });
    const tree = (await this.#git(path, ['write-tree'], { env: index })).trim();
    await rm(index.GIT_INDEX_FILE, { force: true });
    return tree;
  }

  async commit(
    path: string,
    tree: string,
    parents: string[],
    message: string,
  ): Promise<string> {
    const text = await this.#git(path, [
      'commit-tree',
      tree,
      ...parents.flatMap(parent => ['-p', parent]),
      '-m',
      message,
    ]);
    return text.trim();
  }

  async updateBranch(
    path: string,
    branch: string,
    commit: string,
  ): Promise<void> {
    await this.#git(path, ['update-ref', `refs/heads/${branch}`, commit]);
  }

  /** Files on a branch, as whoever looks after the repository commits them. */
  async seed(
    path: string,
    files: Record<string, string>,
    branch = 'main',
  ): Promise<void> {
    if (!(await this.has(path))) await this.init(path, branch);
    const entries: TreeEntry[] = [];
    for (const [file, content] of Object.entries(files)) {
      const sha = await this.writeBlob(path, Buffer.from(content));
      entries.push({ path: file, mode: '100644', sha });
    }
    const parent = await this.commitOf(path, branch);
    const tree = await this.writeTree(path, parent, entries);
    await this.updateBranch(
      path,
      branch,
      await this.commit(path, tree, parent ? [parent] : [], 'Seed'),
    );
  }

  async branches(path: string): Promise<string[]> {
    const text = await this.#git(path, [
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads',
    ]);
    return text.split('\n').filter(Boolean);
  }

  /** Answers Git over HTTP, by git’s own program. */
  serve(
    repository: string,
    service: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const url = new URL(request.url!, 'http://loopback');
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: this.folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: `/${repository}/${service}`,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        HTTP_GIT_PROTOCOL: request.headers['git-protocol'] as string,
        REMOTE_USER: 'scaffolder',
        REMOTE_ADDR: '127.0.0.1',
      },
    });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.on('close', () => {
      const output = Buffer.concat(chunks);
      const end = output.indexOf('\r\n\r\n');
      let status = 200;
      for (const line of output.subarray(0, end).toString().split('\r\n')) {
        const [name, value] = line.split(/: (.*)/);
        if (name === 'Status') status = Number(value.slice(0, 3));
        else if (name) response.setHeader(name, value);
      }
      response.statusCode = status;
      response.end(output.subarray(end + 4));
    });
  }

  #git(
    path: string,
    args: string[],
    options: { env?: object; input?: Buffer } = {},
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        args,
        {
          cwd: join(this.folder, path),
          env: {
            PATH: process.env.PATH,
            HOME: this.folder,
            ...AUTHOR,
            ...options.env,
          },
          maxBuffer: 50_000_000,
        },
        (error, stdout) => (error ? reject(error) : resolve(stdout)),
      );
      if (options.input) child.stdin!.end(options.input);
    });
  }
}
