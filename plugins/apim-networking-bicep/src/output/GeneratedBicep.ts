import { InputError } from '@backstage/errors';
import type { PatternName } from 'backstage-plugin-apim-networking-common';
import type { Phase } from '../parameters/phasesOf';

/** @public */
export interface GeneratedFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string;
}

/** One deployment of a gateway to an environment. @public */
export interface GeneratedDeployment {
  environment: string;
  /** For a design that takes two deployments. */
  phase?: Phase;
  /** File of the parameters, relative to the output. */
  parametersFile: string;
}

/** @public */
export interface GeneratedBicep {
  pattern: PatternName;
  /** Every deployment, by environment, in the order in which they are made. The last one of an environment stays in force. */
  deployments: GeneratedDeployment[];
  /** The files of all deployments. */
  parametersFiles: string[];
  files: GeneratedFile[];
}

/** The deployment that stays in force in an environment. @public */
export function finalDeployment(
  { deployments }: Pick<GeneratedBicep, 'deployments'>,
  environment: string,
): GeneratedDeployment {
  const own = deployments.filter(
    deployment => deployment.environment === environment,
  );
  if (own.length === 0) {
    throw new InputError(
      `environment must be one of ${[
        ...new Set(deployments.map(deployment => deployment.environment)),
      ].join(', ')}, got ${JSON.stringify(environment)}.`,
    );
  }
  return own[own.length - 1];
}
