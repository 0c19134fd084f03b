import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import https from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { AzureDevOpsStandIn } from './AzureDevOpsStandIn';
import { BitbucketCloudStandIn, BITBUCKET_USER } from './BitbucketCloudStandIn';
import type { ApiAnswer, GitHostStandIn } from './GitHostStandIn';
import { GitHubStandIn } from './GitHubStandIn';
import { GitLabStandIn } from './GitLabStandIn';
import { GitRepositories } from './GitRepositories';

const TOKEN = 'stand-in-token';
/** `fetch` sets `Host` from the URL, which is of the loopback here. */
const ORIGINAL_HOST = 'x-original-host';

/** Configuration of a portal that publishes to them. */
export const integrations = {
  github: [{ host: 'github.com', token: TOKEN }],
  gitlab: [{ host: 'gitlab.com', token: TOKEN }],
  azure: [
    { host: 'dev.azure.com', credentials: [{ personalAccessToken: TOKEN }] },
  ],
  bitbucketCloud: [{ username: BITBUCKET_USER, token: TOKEN }],
};

/**
 * Four Git hosts on the loopback: Git over HTTP by git itself, and stand-ins for their APIs. Whatever this process asks of these hosts is
 * sent there, and nothing of it leaves the machine.
 */
export class GitHosts {
  readonly repositories: GitRepositories;
  readonly hosts: Record<
    'github' | 'gitlab' | 'azure' | 'bitbucketCloud',
    GitHostStandIn
  >;
  /** What no documentation has, and what was sent without the token. */
  readonly problems: string[] = [];
  /** Makes a host reject what matches. */
  rejects: ((request: string) => ApiAnswer | undefined) | undefined;
  readonly #server: Server;
  readonly #fetch = globalThis.fetch;
  readonly #createConnection = https.globalAgent.createConnection;

  static async start(): Promise<GitHosts> {
    const started = new GitHosts(await GitRepositories.create());
    await new Promise<void>(resolve => {
      started.#server.listen(0, '127.0.0.1', resolve);
    });
    started.#route();
    return started;
  }

  private constructor(repositories: GitRepositories) {
    const options = { repositories, token: TOKEN };
    this.repositories = repositories;
    this.hosts = {
      github: new GitHubStandIn(options),
      gitlab: new GitLabStandIn(options),
      azure: new AzureDevOpsStandIn(options),
      bitbucketCloud: new BitbucketCloudStandIn(options),
    };
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(error => {
        this.problems.push(`${request.method} ${request.url}: ${error}`);
        response.statusCode = 500;
        response.end(JSON.stringify({ message: String(error) }));
      });
    });
  }

  async stop(): Promise<void> {
    globalThis.fetch = this.#fetch;
    https.globalAgent.createConnection = this.#createConnection;
    await new Promise(resolve => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
    await this.repositories.remove();
  }

  #route(): void {
    const { port } = this.#server.address() as AddressInfo;
    globalThis.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (!this.#hostOf(url.host)) return this.#fetch(input, init);
      const request = new Request(input, init);
      const headers = new Headers(request.headers);
      headers.set(ORIGINAL_HOST, url.host);
      return this.#fetch(
        `http://127.0.0.1:${port}${url.pathname}${url.search}`,
        {
          method: request.method,
          headers,
          ...(request.body && { body: await request.arrayBuffer() }),
        },
      );
    };
    https.globalAgent.createConnection = ((options: any, callback: any) =>
      this.#hostOf(options.host)
        ? connect(port, '127.0.0.1')
        : this.#createConnection.call(
            https.globalAgent,
            options,
            callback,
          )) as typeof https.globalAgent.createConnection;
  }

  #hostOf(host: string): GitHostStandIn | undefined {
    return Object.values(this.hosts).find(each => each.owns(host));
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const host = String(
      request.headers[ORIGINAL_HOST] ?? request.headers.host,
    ).replace(/:443$/, '');
    const url = new URL(request.url!, `https://${host}`);
    const called = `${request.method} ${host}${url.pathname}`;
    const standIn = this.#hostOf(host)!;
    const git = standIn.gitPath(host, url.pathname);
    if (git) {
      const rejected = this.rejects?.(called);
      if (rejected) return send(response, rejected);
      if (!this.#mayUseGit(standIn, request)) {
        return send(response, {
          status: 401,
          headers: { 'www-authenticate': 'Basic realm="git"' },
        });
      }
      return this.repositories.serve(
        git.repository,
        git.service,
        request,
        response,
      );
    }
    const text = await textOf(request);
    const rejected = this.rejects?.(called);
    if (rejected) return send(response, rejected);
    const answer = await standIn.answer({
      host,
      method: request.method!,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers as Record<string, string>,
      body: text ? JSON.parse(text) : undefined,
    });
    if (!answer)
      this.problems.push(`${called} is not documented, or not stood in for`);
    if (answer?.status === 401)
      this.problems.push(`${called} was sent without the token`);
    return send(response, answer ?? { status: 501, body: { message: called } });
  }

  #mayUseGit(standIn: GitHostStandIn, request: IncomingMessage): boolean {
    const [, credentials = ''] = (request.headers.authorization ?? '').split(
      ' ',
    );
    const [user, password] = Buffer.from(credentials, 'base64')
      .toString()
      .split(':');
    return standIn.gitUsers.includes(user) && password === TOKEN;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(
  response: ServerResponse,
  { status, headers, body }: ApiAnswer,
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(
    typeof body === 'string'
      ? body
      : body === undefined
      ? ''
      : JSON.stringify(body),
  );
}
