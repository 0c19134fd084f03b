import {
  parametersFilesOf,
  type Delivery,
  type DeliveryEnvironment,
} from '../delivery';
import {
  commandLineVariables,
  installBicep,
  installCommandLine,
} from '../script/install';
import { azureDevOpsShell } from '../script/Shell';
import type { PipelineCommandLine } from '../settings/PipelineSettings';
import {
  BICEP_SHA256,
  BICEP_URL,
  BICEP_VERSION,
  NODE_VERSION,
} from '../versions';
import type { Step } from './pipeline';

/** What every script finds in its environment: Azure DevOps makes environment variables of these. */
export function variablesOf({
  folder,
  policyFile,
}: Delivery): Record<string, string> {
  return {
    FOLDER: folder,
    POLICY_FILE: policyFile ?? '',
    BICEP_VERSION,
    BICEP_URL,
    BICEP_SHA256,
    AZURE_BICEP_USE_BINARY_FROM_PATH: 'true',
  };
}

/** What the scripts of one environment find in theirs. */
export function variablesOfEnvironment(
  environment: DeliveryEnvironment,
): Record<string, string> {
  return {
    ENVIRONMENT: environment.name,
    RESOURCE_GROUP: environment.resourceGroup,
    LOCATION: environment.location,
    GATEWAY_NAME: environment.gatewayName ?? '',
    BOOTSTRAP_FILE: environment.bootstrapFile ?? '',
    PARAMETERS_FILE: environment.parametersFile,
  };
}

/** One parameters file a line, for the scripts that read all. */
export function allParametersFiles(
  environment: DeliveryEnvironment,
): Record<string, string> {
  return { PARAMETERS_FILES: parametersFilesOf(environment).join('\n') };
}

/** The repository, without leaving a token in it. */
export const checkout: Step = {
  checkout: 'self',
  fetchDepth: 1,
  persistCredentials: false,
};

export const setUpNode: Step = {
  task: 'NodeTool@0',
  displayName: 'Set up Node.js',
  inputs: { versionSpec: `${NODE_VERSION}.x` },
};

export const setUpBicep: Step = {
  bash: installBicep(azureDevOpsShell),
  displayName: 'Install Bicep',
};

/** Only for jobs without a service connection: what somebody published is run with it. */
export function setUpCommandLine(commandLine: PipelineCommandLine): Step[] {
  return [
    setUpNode,
    {
      bash: installCommandLine(azureDevOpsShell, commandLine),
      displayName: 'Check the command line before it is run',
      env: commandLineVariables(commandLine),
    },
  ];
}

/** Runs a script that is signed in to Azure by a service connection. */
export function azure(
  displayName: string,
  serviceConnection: string,
  inlineScript: string,
  options: { name?: string; condition?: string; continueOnError?: true } = {},
): Step {
  const { name, condition, continueOnError } = options;
  return {
    task: 'AzureCLI@2',
    ...(name && { name }),
    displayName,
    ...(condition && { condition }),
    ...(continueOnError && { continueOnError }),
    inputs: {
      azureSubscription: serviceConnection,
      scriptType: 'bash',
      scriptLocation: 'inlineScript',
      inlineScript,
      // A deployment may outlive the first token.
      keepAzSessionActive: true,
    },
  };
}

/** The name of a stage or job: without hyphens, which they may not have. */
export function identifier(kind: string, { name }: { name: string }): string {
  return `${kind}_${name.replaceAll('-', '_')}`;
}
