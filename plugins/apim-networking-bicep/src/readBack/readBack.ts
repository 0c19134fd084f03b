import {
  classifyService,
  type ArmResource,
  type Classification,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/**
 * Reads predicted resources by the classifier that reads live Azure, and holds them to the design.
 *
 * @throws Error when there is not exactly one service, when the pattern is another one than was asked for, or when a rule
 *   finds an error
 * @public
 */
export function readBack(
  design: GatewayDesign,
  predicted: ArmResource[],
): Classification {
  const isService = ({ type }: ArmResource) =>
    type?.toLowerCase() === 'microsoft.apimanagement/service';
  const services = predicted.filter(isService);
  if (services.length !== 1) {
    throw new Error(
      `The generated Bicep predicts ${services.length} API Management services; it needs exactly one`,
    );
  }
  const classification = classifyService({
    service: services[0],
    related: predicted.filter(resource => !isService(resource)),
    evidence: 'planned',
  });
  const { posture, findings } = classification;
  if (posture.pattern !== design.pattern) {
    throw new Error(
      `The generated Bicep reads back as pattern ${posture.pattern}; the design asks for ${design.pattern}`,
    );
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(
      `The generated Bicep breaks ${errors
        .map(({ ruleId, message }) => `${ruleId} (${message})`)
        .join(', ')}`,
    );
  }
  return classification;
}
