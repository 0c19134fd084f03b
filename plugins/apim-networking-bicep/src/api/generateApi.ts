import { InputError } from '@backstage/errors';
import fs from 'fs-extra';
import path from 'node:path';
import { bicepFolder } from '../generate/bicepFolder';
import type { GeneratedFile } from '../output/GeneratedBicep';
import { toBicep, type BicepValue } from '../parameters/bicepValue';

/**
 * What `loadTextContent` takes at most, in characters.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-files#loadtextcontent
 */
const MAX_CHARACTERS = 131_072;

/**
 * An API on a service that exists.
 *
 * @public
 */
export interface ApiOnService {
  /** Of the service in Azure. */
  serviceName: string;
  /** Of the API in the service. */
  name: string;
  displayName: string;
  description?: string;
  /** Below the host name of the service, without a slash at its ends. */
  path: string;
  backendUrl: string;
  subscriptionRequired: boolean;
  /** Default: in none. */
  product?: { name: string; displayName: string; approvalRequired: boolean };
  /** OpenAPI document, as YAML. */
  openapi: string;
  /** Policy document, as XML. */
  policy: string;
}

/**
 * The Bicep of an API: `main.bicep`, its parameters, the OpenAPI document and the policy that it loads, and the linter's
 * configuration.
 *
 * @throws InputError for a document that is larger than Bicep loads, and for text that is not well-formed Unicode
 * @public
 */
export async function generateApi(api: ApiOnService): Promise<GeneratedFile[]> {
  const folder = bicepFolder();
  const read = (file: string) => fs.readFile(path.join(folder, file), 'utf8');
  return [
    { path: 'main.bicep', content: await read('api/main.bicep') },
    { path: 'main.bicepparam', content: parametersOf(api) },
    { path: 'openapi.yaml', content: requireBounded(api.openapi, 'openapi') },
    { path: 'policy.xml', content: requireBounded(api.policy, 'policy') },
    { path: 'bicepconfig.json', content: await read('bicepconfig.json') },
  ];
}

function parametersOf(api: ApiOnService): string {
  const parameters: Array<[string, BicepValue]> = [
    ['serviceName', api.serviceName],
    ['name', api.name],
    ['displayName', api.displayName],
    ['apiDescription', api.description || undefined],
    ['path', api.path],
    ['backendUrl', api.backendUrl],
    ['subscriptionRequired', api.subscriptionRequired],
    ['product', api.product && { ...api.product }],
  ];
  const lines = parameters
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `param ${name} = ${toBicep(value)}\n`);
  return `using 'main.bicep'\n\n${lines.join('\n')}`;
}

function requireBounded(text: string, field: string): string {
  if (text.length > MAX_CHARACTERS) {
    throw new InputError(
      `${field} must have at most ${MAX_CHARACTERS} characters, the limit of a file that Bicep loads, got ${text.length}.`,
    );
  }
  // Other than in a parameter nothing can be escaped here; a half of a character would be another one in the file.
  if (/\p{Surrogate}/u.test(text)) {
    throw new InputError(
      `${field} must be well-formed Unicode, got a lone surrogate.`,
    );
  }
  return text;
}
