import { InputError } from '@backstage/errors';

// Without `$`, nothing in a value is an expression of GitHub, a macro of Azure DevOps or one of the shell; without `*?[!+`,
// nothing in a path is a pattern of a trigger; without a line break or a colon, no logging command begins in it.
const SEGMENT = /^[\p{L}\p{N}._~@#=,&'() -]+$/u;
const RESOURCE_GROUP = /^[\w().-]{0,89}[\w()-]$/;
const LOCATION = /^[a-z0-9]{3,40}$/;
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock$))[A-Za-z0-9_][\w./-]*[\w-]$|^\w$/;
const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
const GATEWAY = /^[A-Za-z](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?$/;
const SERVICE_CONNECTION = /^[\p{L}\p{N}._() -]{1,200}$/u;

function requireMatch(
  field: string,
  value: string,
  pattern: RegExp,
  expected: string,
): string {
  if (pattern.test(value)) return value;
  throw new InputError(
    `${field} must ${
      /^\d/.test(expected) ? 'have' : 'be'
    } ${expected}, got ${JSON.stringify(value)}.`,
  );
}

/**
 * A path of the repository that may stand in a pipeline, without `./` in front.
 *
 * @throws InputError that names the field, for one that is absolute, leads out, or has characters that a pipeline evaluates
 */
export function requirePath(field: string, value: string): string {
  const segments = value.split('/').filter(segment => segment !== '.');
  while (segments[segments.length - 1] === '') segments.pop();
  if (value.startsWith('/') || segments.includes('..')) {
    throw new InputError(
      `${field} must be a path relative to the root of the repository, without "..", got ${JSON.stringify(
        value,
      )}.`,
    );
  }
  const odd = segments.find(
    segment => !SEGMENT.test(segment) || /^[- ~]| $/.test(segment),
  );
  if (odd !== undefined) {
    throw new InputError(
      `${field} must have folders and names of letters, digits, spaces and . _ - ~ @ # = , & ' ( ), which begin with neither - nor ~, got ${JSON.stringify(
        value,
      )} with ${JSON.stringify(odd)}.`,
    );
  }
  return segments.join('/') || '.';
}

export function requireEnvironmentName(field: string, value: string): string {
  return requireMatch(
    field,
    value,
    ENVIRONMENT,
    '1 to 32 lower-case letters, digits and hyphens, as in the gateway design',
  );
}

export function requireResourceGroup(field: string, value: string): string {
  return requireMatch(
    field,
    value,
    RESOURCE_GROUP,
    'the name of a resource group: 1 to 90 letters, digits and _ - . ( ), without a period at its end',
  );
}

export function requireLocation(field: string, value: string): string {
  return requireMatch(
    field,
    value,
    LOCATION,
    'an Azure region by its short name, such as westeurope',
  );
}

export function requireGatewayName(field: string, value: string): string {
  return requireMatch(
    field,
    value,
    GATEWAY,
    'the name of an API Management service: 1 to 50 letters, digits and hyphens, starting with a letter',
  );
}

export function requireBranch(field: string, value: string): string {
  return requireMatch(
    field,
    value,
    BRANCH,
    'the name of a branch of letters, digits and _ - . /, such as main',
  );
}

export function requireServiceConnection(field: string, value: string): string {
  return requireMatch(
    field,
    value,
    SERVICE_CONNECTION,
    'the name of a service connection: letters, digits, spaces and . _ - ( )',
  );
}
