import type { GitRepositories } from './GitRepositories';

/** A request to the API of a host. */
export interface ApiRequest {
  host: string;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: any;
}

export interface ApiAnswer {
  status: number;
  headers?: Record<string, string>;
  /** JSON, or a text as it is. */
  body?: unknown;
}

/** A pull request that was opened. */
export interface OpenedPullRequest {
  repository: string;
  branch: string;
  target: string;
  title: string;
  description?: string;
  url: string;
}

/** Speaks the documented API of a Git host, over real repositories. What is not documented is answered with 501, and fails the test. */
export interface GitHostStandIn {
  readonly pullRequests: OpenedPullRequest[];
  /** Whether a host name is its own. */
  owns(host: string): boolean;
  /** Repository of a URL of Git over HTTP, and what is wanted of it. */
  gitPath(
    host: string,
    path: string,
  ): { repository: string; service: string } | undefined;
  /** Users whose password the token is. */
  gitUsers: string[];
  /** @returns undefined for what its documentation does not have */
  answer(request: ApiRequest): Promise<ApiAnswer | undefined>;
}

/** What every stand-in has. */
export interface StandInOptions {
  repositories: GitRepositories;
  token: string;
}

export const notFound: ApiAnswer = {
  status: 404,
  body: { message: '404 Not Found' },
};

/** @throws Error when a body has not what the documentation requires */
export function requireBody(
  body: any,
  fields: Record<string, 'string' | 'boolean' | 'object'>,
): void {
  for (const [field, type] of Object.entries(fields)) {
    if (typeof body?.[field] !== type) {
      throw new Error(
        `body.${field} must be a ${type}, got ${JSON.stringify(body)}`,
      );
    }
  }
}
