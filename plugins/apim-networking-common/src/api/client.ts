import { ResponseError } from '@backstage/errors';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/openapi';

/**
 * The HTTP API of the `apim-networking` backend, typed by its OpenAPI document.
 *
 * @public
 */
export type ApimNetworkingClient = Client<paths>;

/** @public */
export interface ApimNetworkingClientOptions {
  /** Base URL of the backend plugin, such as `http://localhost:7007/api/apim-networking`. */
  baseUrl: string;
  /** Makes the requests. Default: the platform's `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Makes a client of the backend. Its calls reject with a `ResponseError` when the backend answers with an error, so that the
 * message of the backend reaches the caller; `data` is there whenever a call resolves.
 *
 * @public
 */
export function createApimNetworkingClient(
  options: ApimNetworkingClientOptions,
): ApimNetworkingClient {
  const client = createClient<paths>({
    baseUrl: options.baseUrl,
    ...(options.fetch && { fetch: options.fetch }),
  });
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await ResponseError.fromResponse(response);
    },
  });
  return client;
}
