import { InputError } from '@backstage/errors';

const PATH = /^[\w.~-]+(?:\/[\w.~-]+)*$/;

/**
 * The path of an API below the host name of its gateway, without slashes at its ends.
 *
 * @throws InputError for what Azure does not take
 */
export function requireApiPath(value: string): string {
  const path = value.trim().replace(/^\/+|\/+$/g, '');
  if (
    !PATH.test(path) ||
    path.length > 400 ||
    /(?:^|\/)\.{1,2}(?:\/|$)/.test(path)
  ) {
    throw new InputError(
      `path must have 1 to 400 letters, digits, hyphens, dots, underscores and tildes, with slashes between, such as orders/v1, got ${JSON.stringify(
        value.slice(0, 100),
      )}.`,
    );
  }
  return path;
}

/**
 * The URL of a backend.
 *
 * @throws InputError for anything but a plain http or https URL: a gateway would read `{{…}}` as one of its named values, and a
 *   password does not belong into a repository
 */
export function requireBackendUrl(value: string): string {
  const text = value.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash ||
    /[{}\s]|@\(/.test(text) ||
    text.length > 2000
  ) {
    throw new InputError(
      `backendUrl must be an https or http URL without user, query and fragment, such as https://orders.internal.example.com/v1, got ${JSON.stringify(
        url?.password ? `${url.protocol}//…` : value.slice(0, 100),
      )}.`,
    );
  }
  return text.replace(/\/+$/, '');
}
