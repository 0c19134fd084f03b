import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** Input of `apim:api:expose`. */
export const exposeApiInput = {
  gateway: (z: Z) =>
    z
      .string()
      .describe(
        'The gateway: a Resource of type azure-api-management; the kind defaults to resource',
      ),
  api: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        'An API of the catalog, of type openapi; the kind defaults to api. Default: a new one, by name and definition',
      ),
  name: (z: Z) =>
    z.string().optional().describe('Name of a new API, in catalog and gateway'),
  title: (z: Z) =>
    z
      .string()
      .optional()
      .describe('Name of a new API for people. Default: that of its document'),
  description: (z: Z) =>
    z.string().optional().describe('What a new API is for'),
  owner: (z: Z) =>
    z
      .string()
      .optional()
      .describe('Entity reference of the owner of a new API'),
  system: (z: Z) =>
    z.string().optional().describe('Entity reference of its system'),
  definition: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        'OpenAPI 3 document of a new API, as YAML or JSON; or a file as a data URL',
      ),
  definitionPath: (z: Z) =>
    z.string().optional().describe('In its place: a file of the workspace'),
  path: (z: Z) =>
    z
      .string()
      .describe('Path below the host name of the gateway, such as orders/v1'),
  backendUrl: (z: Z) =>
    z.string().describe('URL of the backend, as the gateway reaches it'),
  subscriptionRequired: (z: Z) =>
    z
      .boolean()
      .optional()
      .describe('Whether callers need the key of a subscription. Default: yes'),
  privateEndpointOnly: (z: Z) =>
    z
      .boolean()
      .optional()
      .describe(
        'Whether callers are rejected that do not come through a private endpoint of the gateway. Default: no',
      ),
  callsPerMinute: (z: Z) =>
    z
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe(
        'Calls that a subscription, or an address where there is none, may make in a minute. Default: no limit',
      ),
  product: (z: Z) =>
    z
      .string()
      .regex(
        /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,78}[A-Za-z0-9])?$/,
        'must have 1 to 80 letters, digits and hyphens',
      )
      .optional()
      .describe(
        'Name of a product that is made, or changed, and has the API. Default: none',
      ),
  productTitle: (z: Z) =>
    z.string().max(300).optional().describe('Its name for people'),
  approvalRequired: (z: Z) =>
    z
      .boolean()
      .optional()
      .describe('Whether someone approves its subscriptions. Default: no'),
  outputPath: (z: Z) =>
    z.string().optional().describe('Folder of the workspace. Default: api'),
  catalogPath: (z: Z) =>
    z
      .string()
      .optional()
      .describe('File of the workspace. Default: catalog-info.yaml'),
};

/** Output of `apim:api:expose`. */
export const exposeApiOutput = {
  entityRef: (z: Z) => z.string().describe('The entity of the API'),
  name: (z: Z) => z.string().describe('Its name, in catalog and gateway'),
  title: (z: Z) => z.string().describe('Its name for people'),
  serviceName: (z: Z) =>
    z.string().describe('Name of the service of the gateway in Azure'),
  url: (z: Z) =>
    z.string().describe('Where the API answers, once it is deployed'),
  parametersFile: (z: Z) => z.string().describe('The file to deploy'),
  files: (z: Z) =>
    z.array(z.string()).describe('The files of the API in the workspace'),
  policy: (z: Z) => z.string().describe('The policy document'),
  compiled: (z: Z) =>
    z
      .boolean()
      .describe('Whether there was a compiler, and it accepted the Bicep'),
  catalogInfoUrl: (z: Z) =>
    z
      .string()
      .optional()
      .describe('URL of the file that declares the API, where it has one'),
};
