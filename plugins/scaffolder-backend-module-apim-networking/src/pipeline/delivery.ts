import type { PipelineSettings } from './settings/PipelineSettings';

/** The system that runs a pipeline. */
export type PipelineKind = 'github' | 'azure-devops';

/** One environment that a gateway is delivered to. */
export interface DeliveryEnvironment {
  /** 1 to 32 lower-case letters, digits and hyphens. */
  name: string;
  resourceGroup: string;
  /** Azure region of the resource group, such as `westeurope`. */
  location: string;
  /** Name of the API Management service. Default: the only one of the resource group. */
  gatewayName?: string;
  /** Azure DevOps: the service connection that deploys. */
  serviceConnection: string;
  /** Azure DevOps: the service connection that only reads. */
  planServiceConnection: string;
  /** Deployed first, with public access on, where public access can only be closed afterwards. */
  bootstrapFile?: string;
  /** The parameters that stay in force, relative to the folder. */
  parametersFile: string;
}

/** What a pipeline delivers, and where to. */
export interface Delivery {
  /** Folder of the Bicep, relative to the root of the repository. */
  folder: string;
  /** In the order in which they are deployed. */
  environments: DeliveryEnvironment[];
  /** Policy of the organisation, relative to the root of the repository. */
  policyFile?: string;
  defaultBranch: string;
  /** What the operator of the portal says of pipelines. */
  settings: PipelineSettings;
}

/** The parameters files of an environment, in the order in which they are deployed. */
export function parametersFilesOf({
  bootstrapFile,
  parametersFile,
}: DeliveryEnvironment): string[] {
  return bootstrapFile ? [bootstrapFile, parametersFile] : [parametersFile];
}
