import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import parseGitUrl from 'git-url-parse';

/** Where the file is that declares an entity. */
export interface EntitySource {
  /** `github.com?owner=acme&repo=gateways`. */
  repoUrl: string;
  branch: string;
  /** Of the repository; `.` is its root. */
  folder: string;
  catalogInfoPath: string;
  catalogInfoUrl: string;
}

const HOST_NAMES: Record<string, string> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  azure: 'Azure DevOps',
  bitbucketCloud: 'Bitbucket Cloud',
};

/** Backstage requires one in the `repoUrl` of Bitbucket Cloud; a pull request does not use it. */
const ANY_PROJECT = 'any';

/**
 * Reads the URL of a catalog file.
 *
 * @param url - of the file; undefined where the entity is not from a URL
 * @throws InputError for a file that is not on a Git host of the portal's integrations, or on another one than wanted
 */
export function sourceOf(
  url: string | undefined,
  options: {
    entityRef: string;
    host: string | undefined;
    defaultBranch: string;
    integrations: Pick<ScmIntegrationRegistry, 'byUrl'>;
  },
): EntitySource {
  const { entityRef, host, defaultBranch, integrations } = options;
  const type = url && integrations.byUrl(url)?.type;
  if (!url || !type || !(type in HOST_NAMES) || (host && host !== type)) {
    throw new InputError(
      `${entityRef} must be declared in a file on ${
        host ? HOST_NAMES[host] : 'a Git host'
      } that integrations of the portal name, got ${
        url ? JSON.stringify(url) : 'no URL'
      }. Move its catalog-info.yaml to such a repository, and register it there.`,
    );
  }
  const parsed = parseGitUrl(url);
  const { filepath, name } = parsed;
  const path = posix.normalize(decodeURIComponent(filepath ?? ''));
  if (!name || !filepath || path.startsWith('..') || path.startsWith('/')) {
    throw new InputError(
      `The file that declares ${entityRef} must have a URL with a repository and a path, got ${JSON.stringify(
        url,
      )}.`,
    );
  }
  const query = new URLSearchParams(
    repositoryParts(type, parsed).map(([key, value]) => [
      key,
      decodeURIComponent(value),
    ]),
  );
  return {
    repoUrl: `${new URL(url).host}?${query}`,
    branch: parsed.ref || defaultBranch,
    folder: posix.dirname(path),
    catalogInfoPath: path,
    catalogInfoUrl: url,
  };
}

function repositoryParts(
  type: string,
  { owner, organization, name }: ReturnType<typeof parseGitUrl>,
): Array<[string, string]> {
  switch (type) {
    case 'azure':
      return [
        ['organization', organization],
        ['project', owner],
        ['repo', name],
      ];
    case 'bitbucketCloud':
      return [
        ['workspace', owner],
        ['project', ANY_PROJECT],
        ['repo', name],
      ];
    default:
      return [
        ['owner', owner],
        ['repo', name],
      ];
  }
}
