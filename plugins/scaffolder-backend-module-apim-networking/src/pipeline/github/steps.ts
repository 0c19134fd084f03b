import {
  commandLineVariables,
  installBicep,
  installCommandLine,
} from '../script/install';
import { gitHubShell } from '../script/Shell';
import type { PipelineCommandLine } from '../settings/PipelineSettings';
import {
  BICEP_SHA256,
  BICEP_URL,
  BICEP_VERSION,
  NODE_VERSION,
} from '../versions';
import { pinnedActions } from './pinnedActions';
import type { Step } from './workflow';

/** What every script finds in its environment, so that none has an expression in it. */
export const toolVersions: Record<string, string> = {
  BICEP_VERSION,
  BICEP_URL,
  BICEP_SHA256,
  // The Azure CLI compiles with the same compiler as the checks.
  AZURE_BICEP_USE_BINARY_FROM_PATH: 'true',
};

export function bash(
  name: string,
  run: string,
  options: { id?: string; if?: string; env?: Record<string, string> } = {},
): Step {
  const { id, if: condition, env } = options;
  return {
    ...(id && { id }),
    name,
    ...(condition && { if: condition }),
    shell: 'bash',
    run,
    ...(env && { env }),
  };
}

/** The repository, without leaving a token in it. */
export const checkout: Step = {
  name: 'Check out',
  uses: pinnedActions.checkout.uses,
  with: { 'persist-credentials': false },
};

export const setUpNode: Step = {
  name: 'Set up Node.js',
  uses: pinnedActions.setupNode.uses,
  // Without the cache that a package.json of the repository would turn on: it runs npm by the settings of a pull request.
  with: { 'node-version': NODE_VERSION, 'package-manager-cache': false },
};

export const setUpBicep: Step = bash(
  'Install Bicep',
  installBicep(gitHubShell),
);

/** Only for jobs without an identity: what somebody published is run with it. */
export function setUpCommandLine(commandLine: PipelineCommandLine): Step[] {
  return [
    setUpNode,
    bash(
      'Check the command line before it is run',
      installCommandLine(gitHubShell, commandLine),
      { env: commandLineVariables(commandLine) },
    ),
  ];
}

/** Signs in as the identity of the environment of the job, by a token that is valid for this run only. */
export const signIn: Step = {
  name: 'Sign in to Azure',
  uses: pinnedActions.azureLogin.uses,
  with: {
    'client-id': '${{ vars.AZURE_CLIENT_ID }}',
    'tenant-id': '${{ vars.AZURE_TENANT_ID }}',
    'subscription-id': '${{ vars.AZURE_SUBSCRIPTION_ID }}',
  },
};
