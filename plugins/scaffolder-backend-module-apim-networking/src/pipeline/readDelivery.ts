import { InputError } from '@backstage/errors';
import type { Delivery, DeliveryEnvironment, PipelineKind } from './delivery';
import {
  requireBranch,
  requireEnvironmentName,
  requireGatewayName,
  requireLocation,
  requirePath,
  requireResourceGroup,
  requireServiceConnection,
} from './plainValue';
import {
  DEFAULT_PIPELINE_SETTINGS,
  type PipelineSettings,
} from './settings/PipelineSettings';

/** What `apim:bicep:generate` says of one deployment. */
export interface DeploymentInput {
  environment: string;
  phase?: string;
  parametersFile: string;
}

/** What only the one who delivers knows of an environment. */
export interface EnvironmentInput {
  name: string;
  resourceGroup: string;
  location: string;
  gatewayName?: string;
  serviceConnection?: string;
  planServiceConnection?: string;
}

/** The inputs of `apim:pipeline:write` that say what is delivered. */
export interface DeliveryInput {
  kind: PipelineKind;
  folder?: string;
  deployments: DeploymentInput[];
  environments: EnvironmentInput[];
  policyFile?: string;
  defaultBranch?: string;
}

/**
 * Reads what a pipeline delivers.
 *
 * @throws InputError that names the field, the value seen and the value needed
 */
export function readDelivery(
  input: DeliveryInput,
  settings: PipelineSettings = DEFAULT_PIPELINE_SETTINGS,
): Delivery {
  const { kind, deployments, environments } = input;
  if (environments.length === 0) {
    throw new InputError(
      'environments must have at least one environment, got none.',
    );
  }
  requireDistinct(environments);
  const known = environments.map(({ name }) => name);
  deployments.forEach(({ environment }, index) => {
    if (!known.includes(environment)) {
      throw new InputError(
        `deployments[${index}].environment must be one of environments, which are ${known.join(
          ', ',
        )}, got ${JSON.stringify(environment)}.`,
      );
    }
  });
  return {
    folder: requirePath('folder', input.folder || '.'),
    environments: environments.map((environment, index) =>
      readEnvironment(kind, environment, `environments[${index}]`, deployments),
    ),
    policyFile: input.policyFile
      ? requirePath('policyFile', input.policyFile)
      : undefined,
    defaultBranch: requireBranch(
      'defaultBranch',
      input.defaultBranch || 'main',
    ),
    settings,
  };
}

function requireDistinct(environments: EnvironmentInput[]): void {
  environments.forEach(({ name }, index) => {
    requireEnvironmentName(`environments[${index}].name`, name);
    const first = environments.findIndex(other => other.name === name);
    if (first !== index) {
      throw new InputError(
        `environments[${index}].name must be unique, got ${JSON.stringify(
          name,
        )}, the name of environments[${first}].`,
      );
    }
    // What pull requests run would get the identity that deploys to the other.
    if (environments.some(other => `${other.name}-plan` === name)) {
      throw new InputError(
        `environments[${index}].name must be another name than that of an environment with -plan behind it, got ${JSON.stringify(
          name,
        )}. ${name} is where the identity of ${name.slice(
          0,
          -'-plan'.length,
        )} that only reads is kept.`,
      );
    }
  });
}

function readEnvironment(
  kind: PipelineKind,
  input: EnvironmentInput,
  field: string,
  deployments: DeploymentInput[],
): DeliveryEnvironment {
  const { name, gatewayName } = input;
  return {
    name,
    resourceGroup: requireResourceGroup(
      `${field}.resourceGroup`,
      input.resourceGroup,
    ),
    location: requireLocation(`${field}.location`, input.location),
    gatewayName: gatewayName
      ? requireGatewayName(`${field}.gatewayName`, gatewayName)
      : undefined,
    ...serviceConnections(kind, input, field),
    ...readPhases(name, deployments),
  };
}

function serviceConnections(
  kind: PipelineKind,
  input: EnvironmentInput,
  field: string,
) {
  const { name, serviceConnection, planServiceConnection } = input;
  if (kind === 'github' && (serviceConnection || planServiceConnection)) {
    throw new InputError(
      `${field}.${
        serviceConnection ? 'serviceConnection' : 'planServiceConnection'
      } must be omitted for kind github, got a value. GitHub reads the identity from the variables of its environments.`,
    );
  }
  const deploys = serviceConnection || `azure-${name}`;
  return {
    serviceConnection: requireServiceConnection(
      `${field}.serviceConnection`,
      deploys,
    ),
    planServiceConnection: requireServiceConnection(
      `${field}.planServiceConnection`,
      planServiceConnection || `${deploys}-plan`,
    ),
  };
}

function readPhases(
  name: string,
  deployments: DeploymentInput[],
): { bootstrapFile?: string; parametersFile: string } {
  const own = deployments
    .map((deployment, index) => ({ ...deployment, index }))
    .filter(({ environment }) => environment === name);
  const order = own.map(({ phase }) => phase || 'one phase').join(', ');
  if (!['one phase', 'lockdown', 'bootstrap, lockdown'].includes(order)) {
    throw new InputError(
      `deployments of ${name} must be one without a phase, or bootstrap and then lockdown, got ${
        order || 'none'
      }.`,
    );
  }
  const files = own.map(({ parametersFile, index }) => {
    const field = `deployments[${index}].parametersFile`;
    const path = requirePath(field, parametersFile);
    if (!path.endsWith('.bicepparam')) {
      throw new InputError(
        `${field} must be a file that ends in .bicepparam, got ${JSON.stringify(
          parametersFile,
        )}.`,
      );
    }
    return path;
  });
  return files.length === 2
    ? { bootstrapFile: files[0], parametersFile: files[1] }
    : { parametersFile: files[0] };
}
