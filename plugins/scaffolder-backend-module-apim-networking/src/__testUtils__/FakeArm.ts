import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TokenCredential } from '@azure/identity';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';

interface Answer {
  status: number;
  headers?: Record<string, string>;
}

/** A Resource Manager on loopback that has the given resources. It answers in pages of two. */
export class FakeArm {
  readonly requests: string[] = [];
  readonly tokens = new Set<string | undefined>();
  readonly #resources = new Map<string, ArmResource>();
  readonly #answers = new Map<string, Answer[]>();
  readonly #server: Server;

  static async start(resources: ArmResource[]): Promise<FakeArm> {
    const arm = new FakeArm(resources);
    await new Promise<void>(resolve => {
      arm.#server.listen(0, '127.0.0.1', resolve);
    });
    return arm;
  }

  private constructor(resources: ArmResource[]) {
    for (const resource of resources) {
      this.#resources.set(resource.id!.toLowerCase(), resource);
    }
    this.#server = createServer((request, response) => {
      const url = new URL(request.url!, this.endpoint);
      const path = decodeURIComponent(url.pathname);
      this.requests.push(path);
      this.tokens.add(request.headers.authorization);
      const answer = this.#answers.get(path.toLowerCase())?.shift();
      const body =
        answer === undefined
          ? this.#body(path.toLowerCase(), url)
          : { error: { code: 'Asked' } };
      response.writeHead(answer?.status ?? (body ? 200 : 404), {
        'content-type': 'application/json',
        ...answer?.headers,
      });
      response.end(JSON.stringify(body ?? { error: { code: 'NotFound' } }));
    });
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers the next requests for a path in another way. */
  answer(path: string, ...answers: Answer[]): void {
    this.#answers.set(path.toLowerCase(), answers);
  }

  stop(): Promise<void> {
    return new Promise(resolve => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #body(path: string, url: URL): object | undefined {
    const found = this.#resources.get(path);
    if (found) return found;
    const inside = this.#collection(path);
    if (!inside) return undefined;
    const skip = Number(url.searchParams.get('$skiptoken') ?? 0);
    const next = new URL(url);
    next.searchParams.set('$skiptoken', String(skip + 2));
    return {
      value: inside.slice(skip, skip + 2),
      ...(inside.length > skip + 2 && { nextLink: next.href }),
    };
  }

  /** What is directly below a collection: of a resource, or of a whole subscription. */
  #collection(path: string): ArmResource[] | undefined {
    const [subscription, type] =
      /^(\/subscriptions\/[^/]+)\/providers\/([^/]+\/[^/]+)$/
        .exec(path)
        ?.slice(1) ?? [];
    const ids = [...this.#resources.keys()];
    const below = ids.filter(id =>
      type
        ? id.startsWith(`${subscription}/`) &&
          new RegExp(`/providers/${type}/[^/]+$`).test(id)
        : id.startsWith(`${path}/`) && !id.slice(path.length + 1).includes('/'),
    );
    const parent = path.slice(0, path.lastIndexOf('/'));
    return type || below.length > 0 || this.#resources.has(parent)
      ? below.map(id => this.#resources.get(id)!)
      : undefined;
  }
}

/** A credential with a token that says for what it is. */
export const testCredential: TokenCredential = {
  getToken: async scope => ({
    token: `token for ${scope}`,
    expiresOnTimestamp: Date.now() + 3_600_000,
  }),
};
