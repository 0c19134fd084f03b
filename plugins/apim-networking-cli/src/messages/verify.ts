/** Texts of `verify`. What the portal answers has texts of its own. */
export const verifyMessages = {
  help: {
    description:
      'check that a valid decision allows exactly what a folder deploys to an environment',
    folder: 'folder with main.bicep',
    environment: 'environment of the deployment',
    portal:
      'base URL of the Backstage backend; its token is in APIM_NETWORKING_TOKEN',
    keys: 'public keys of the portal as JWKS, to verify the signed decision file offline',
    parametersFile:
      'parameters file that is deployed, relative to the folder; repeatable',
    gateway: 'API Management service of the deployment',
    policy: 'policy of the organization, from outside of the folder',
  },
  report: {
    verified: 'Verified',
    notVerified: 'Not verified',
    files: { changed: 'changed', added: 'added', missing: 'missing' },
    more: (count: number) => `${count} more`,
  },
  allowed: (decisionId: string, environment: string, validUntil: string) =>
    `Decision ${decisionId} allows these files to be deployed to ${environment} until ${validUntil}.`,
  errors: {
    oneSource: (both: boolean) =>
      `verify must have one of --portal and --keys, got ${
        both ? 'both' : 'neither'
      }. --portal asks the portal, --keys verifies the signed decision file offline.`,
    parametersFile: (
      parametersFiles: readonly string[],
      actual: string,
      environment: string,
    ) =>
      `--parameters-file must be one of ${parametersFiles.join(
        ', ',
      )}, got ${JSON.stringify(
        actual,
      )}. A decision on ${environment} covers no other file.`,
    noDecisionFile: (file: string) =>
      `The folder must have ${file}, got none, so no decision is known. Run the template of the portal, which writes it.`,
    otherGateway: (gateway: string, actual: string) =>
      `The decision must be on the gateway ${gateway}, got one on ${actual}. Run the template again for ${gateway}.`,
    policyFindings: (rules: string[]) =>
      `The deployment must have no error by the policy, got ${rules.join(
        ', ',
      )}. \`apim-networking check\` with the policy says more.`,
    unreadableFile: (file: string, code: string | undefined) =>
      `${file} must be a file that can be read, got ${
        code === 'ELOOP' ? 'a symbolic link' : code
      }.`,
    largeFile: (file: string, bytes: number | undefined) =>
      `${file} must be a file of at most 2 MB, got ${
        bytes === undefined ? 'something else' : `${bytes} bytes`
      }.`,
  },
} as const;
