import { z } from 'zod';

const bicep = z.object({
  path: z
    .string()
    .optional()
    .describe(
      'The Bicep compiler that checks generated files, as an absolute path. Default: the compiler that the environment variable BICEP_PATH names, then `bicep` on the PATH. Without any, generated files are not compiled. Version 0.49.2 or newer.',
    ),
  sandbox: z
    .enum(['auto', 'required', 'off'])
    .optional()
    .describe(
      'Whether the compiler runs in a sandbox (bubblewrap, on Linux): `auto` where the machine can, with a warning in the log where it cannot; `required` or nothing is compiled; `off`. Default: auto. Everywhere it gets a copy of the files and a bare environment.',
    ),
  registries: z
    .array(z.string())
    .optional()
    .describe(
      'Registries that Bicep modules can come from, with a path or without, such as `mcr.microsoft.com/bicep`, and subscriptions whose template specs can be used, as `ts:<subscription id>`. Default: none. The compiler has a network only where a file uses one of them.',
    ),
  modules: z
    .string()
    .optional()
    .describe(
      'Folder with custom Bicep modules, as an absolute path. A file replaces the module of that name of backstage-plugin-apim-networking-bicep, in everything that is generated. Default: none. A compiler is then required.',
    ),
});

const commandLine = z.object({
  name: z
    .string()
    .optional()
    .describe(
      'Name of an npm package that your organization owns, such as `@example/apim-networking-cli`. It holds `dist/apim-networking.cjs`.',
    ),
  version: z.string().optional().describe('One exact version, such as `1.2.3`'),
  integrity: z
    .string()
    .optional()
    .describe(
      'The sha512 integrity of its tarball, as `npm view NAME@VERSION dist.integrity` prints it',
    ),
  registry: z
    .string()
    .optional()
    .describe(
      'https URL of the npm registry. Default: https://registry.npmjs.org.',
    ),
  vendored: z
    .object({
      path: z.string().describe('Path relative to the root of the repository'),
      sha256: z.string().describe('Its SHA-256, in lower-case hex'),
    })
    .optional()
    .describe('A file of each repository, instead of a package'),
});

const pipeline = z.object({
  commandLine: commandLine
    .optional()
    .describe(
      'The command line that pipelines run, by its content. Default: none; pipelines check by the Bicep compiler and the snapshots alone, and say so.',
    ),
  decisions: z
    .object({
      portal: z
        .string()
        .optional()
        .describe(
          'https base URL of the Backstage backend, which pipelines call with the token in the secret APIM_NETWORKING_TOKEN',
        ),
      keys: z
        .boolean()
        .optional()
        .describe(
          'Whether pipelines verify the signed decision file, offline, by the public keys in the variable APIM_NETWORKING_KEYS. Default: false.',
        ),
    })
    .optional()
    .describe(
      'How pipelines verify that a decision allows what they deploy. Default: not at all, and they say so.',
    ),
  policyVariable: z
    .boolean()
    .optional()
    .describe(
      'Whether pipelines check by the policy in the variable APIM_NETWORKING_POLICY, and fail without it. Default: false.',
    ),
  variableGroup: z
    .string()
    .optional()
    .describe(
      'Azure DevOps: the variable group with those variables and the token. Default: apim-networking.',
    ),
});

const azure = z.object({
  endpoint: z
    .string()
    .optional()
    .describe(
      'Resource Manager of another cloud, as an https URL. Default: https://management.azure.com.',
    ),
  tenantId: z
    .string()
    .optional()
    .describe('Tenant of the identity. Default: its own.'),
  managedIdentityClientId: z
    .string()
    .optional()
    .describe('Client ID of a user-assigned managed identity'),
  subscriptions: z
    .array(z.string())
    .optional()
    .describe(
      'Subscriptions whose instances, and the resources around them, can be read by everyone who can run a template; a dry run reads none. Default: all that the identity can read.',
    ),
});

/** The configuration of the module, under `apimNetworking`; `yarn generate` writes config.schema.json from it. */
export const configSchema = z.object({
  bicep: bicep.optional(),
  pipeline: pipeline
    .optional()
    .describe(
      'What the pipelines run that apim:pipeline:write writes, and what they verify',
    ),
  azure: azure
    .optional()
    .describe(
      'Lets apim:instance:read read instances from Azure by their IDs, as the identity of the backend: its environment variables, a workload identity or a managed identity, as @azure/identity finds it. It requires the role Reader. Default: Azure is not read, and instances are given as JSON. `{}` is enough.',
    ),
});
