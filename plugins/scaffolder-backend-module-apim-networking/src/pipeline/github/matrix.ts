import { parametersFilesOf, type DeliveryEnvironment } from '../delivery';

/** What a job that asks Azure about an environment gets from its matrix. */
export function matrixOf(
  environment: DeliveryEnvironment,
): Record<string, string> {
  return {
    environment: environment.name,
    resource_group: environment.resourceGroup,
    location: environment.location,
    gateway_name: environment.gatewayName ?? '',
    bootstrap_file: environment.bootstrapFile ?? '',
    parameters_file: environment.parametersFile,
    parameters_files: parametersFilesOf(environment).join('\n'),
  };
}

/** {@link matrixOf} as environment variables. */
export const matrixEnvironment: Record<string, string> = {
  ENVIRONMENT: '${{ matrix.environment }}',
  RESOURCE_GROUP: '${{ matrix.resource_group }}',
  LOCATION: '${{ matrix.location }}',
  GATEWAY_NAME: '${{ matrix.gateway_name }}',
  BOOTSTRAP_FILE: '${{ matrix.bootstrap_file }}',
  PARAMETERS_FILE: '${{ matrix.parameters_file }}',
  PARAMETERS_FILES: '${{ matrix.parameters_files }}',
};
