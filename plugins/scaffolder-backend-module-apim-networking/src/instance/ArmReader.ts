import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import {
  AuthenticationError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  parseJsonInput,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';

const PUBLIC_CLOUD = 'https://management.azure.com';
const MAX_BYTES = 20 * 1024 * 1024;
const MAX_PAGES = 200;
const MAX_ATTEMPTS = 4;
const MAX_WAIT_SECONDS = 60;
const TIMEOUT_MILLISECONDS = 30_000;

/** Reads resources of Azure Resource Manager by plain GETs, and never writes. */
export class ArmReader {
  readonly #endpoint: URL;
  readonly #credential: TokenCredential;

  /**
   * @param options - `endpoint` of another cloud; the public one where it is omitted
   * @throws InputError for an endpoint that would carry the token unprotected
   */
  static create(options: {
    credential: TokenCredential;
    endpoint?: string;
  }): ArmReader {
    const text = options.endpoint ?? PUBLIC_CLOUD;
    const endpoint = URL.canParse(text) ? new URL(text) : undefined;
    const local = endpoint?.hostname === '127.0.0.1';
    if (endpoint?.protocol !== 'https:' && !local) {
      throw new InputError(
        `apimNetworking.azure.endpoint must be an https URL such as ${PUBLIC_CLOUD}, got ${JSON.stringify(
          text,
        )}.`,
      );
    }
    return new ArmReader(endpoint!, options.credential);
  }

  private constructor(endpoint: URL, credential: TokenCredential) {
    this.#endpoint = endpoint;
    this.#credential = credential;
  }

  /**
   * @param id - ARM id of the resource
   * @throws NotFoundError, NotAllowedError, AuthenticationError or ServiceUnavailableError as Azure answers
   */
  async get(
    id: string,
    apiVersion: string,
    signal?: AbortSignal,
  ): Promise<ArmResource> {
    return (await this.#request(
      this.#url(id, apiVersion),
      id,
      signal,
    )) as ArmResource;
  }

  /**
   * Every page of a list.
   *
   * @param path - of the collection
   * @throws as `get` does
   */
  async list(
    path: string,
    apiVersion: string,
    signal?: AbortSignal,
  ): Promise<ArmResource[]> {
    const resources: ArmResource[] = [];
    let url: URL | undefined = this.#url(path, apiVersion);
    for (let page = 0; url && page < MAX_PAGES; page++) {
      const body: Record<string, unknown> = await this.#request(
        url,
        path,
        signal,
      );
      if (Array.isArray(body.value)) resources.push(...body.value);
      url = this.#nextPage(body.nextLink);
    }
    return resources;
  }

  #url(path: string, apiVersion: string): URL {
    const segments = path.split('/');
    const url = new URL(
      segments.map(encodeURIComponent).join('/'),
      this.#endpoint,
    );
    // An id that begins with two slashes names a host, to which the token must not go; dots lead to another subscription.
    if (
      url.origin !== this.#endpoint.origin ||
      segments.some(segment => segment === '.' || segment === '..')
    ) {
      throw new InputError(
        `The id of a resource must be a path of ${
          this.#endpoint.origin
        }, got ${path.slice(0, 100)}.`,
      );
    }
    url.searchParams.set('api-version', apiVersion);
    return url;
  }

  /** The token goes with it, so that it must lead to where the first page came from. */
  #nextPage(link: unknown): URL | undefined {
    if (typeof link !== 'string' || !URL.canParse(link)) return undefined;
    const url = new URL(link);
    return url.origin === this.#endpoint.origin ? url : undefined;
  }

  async #request(
    url: URL,
    shown: string,
    signal?: AbortSignal,
  ): Promise<Record<string, unknown>> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#send(url, shown, signal);
      if (response.ok) {
        const json = parseJsonInput(
          await boundedText(response, shown),
          `The answer of Azure for ${shown}`,
        );
        return Array.isArray(json) ? { value: json } : json;
      }
      await response.body?.cancel();
      const passes = response.status === 429 || response.status === 503;
      if (!passes || attempt === MAX_ATTEMPTS) {
        throw errorOf(response.status, shown);
      }
      await sleep(
        1000 * waitSeconds(response.headers.get('retry-after'), attempt),
        undefined,
        { signal },
      );
    }
  }

  async #send(
    url: URL,
    shown: string,
    signal?: AbortSignal,
  ): Promise<Response> {
    const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    let token;
    try {
      token = await this.#credential.getToken(
        `${this.#endpoint.origin}/.default`,
        { abortSignal: signal },
      );
    } catch (error) {
      throw new AuthenticationError(
        'Credentials for Azure must be available where the backend runs, got none. Set the environment variables of @azure/identity, or use a workload identity or a managed identity.',
        error,
      );
    }
    try {
      return await fetch(url, {
        headers: {
          authorization: `Bearer ${token?.token ?? ''}`,
          accept: 'application/json',
        },
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw new ServiceUnavailableError(
        `Azure could not be asked for ${shown}`,
        error,
      );
    }
  }
}

function errorOf(status: number, shown: string): Error {
  switch (status) {
    case 401:
      return new AuthenticationError(
        `Azure does not accept the credentials of the backend for ${shown}`,
      );
    case 403:
      return new NotAllowedError(
        `The backend may not read ${shown}: its identity needs the role Reader there`,
      );
    case 404:
      return new NotFoundError(`There is no ${shown} in Azure`);
    case 429:
      return new ServiceUnavailableError(
        `Azure answers no more for now: it was asked for ${shown} too often. Try again in some minutes`,
      );
    default:
      return new ServiceUnavailableError(
        `Azure answers ${status} for ${shown}`,
      );
  }
}

/** As the answer says, in seconds or as a date; else longer each time. */
function waitSeconds(retryAfter: string | null, attempt: number): number {
  const said = retryAfter?.trim() ?? '';
  const until = Date.parse(said);
  let wait = 2 ** attempt;
  if (/^\d+$/.test(said)) wait = Number(said);
  else if (Number.isFinite(until)) wait = (until - Date.now()) / 1000;
  return Math.min(Math.max(wait, 0), MAX_WAIT_SECONDS);
}

async function boundedText(response: Response, shown: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      throw new InputError(
        `The response of Azure for ${shown} must have at most 20 MB, got more.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
