import {
  classifyService,
  patterns,
  type ArmResource,
  type Classification,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

const SERVICE = 'Microsoft.ApiManagement/service';
const WORKSPACE_GATEWAY = 'Microsoft.ApiManagement/gateways';

/**
 * Reads predicted resources by the classifier that reads live Azure, and holds them to the design.
 *
 * @throws Error when there is not exactly one service, or workspace gateway for a pattern of those, when the pattern is another one than was asked for, or when a rule
 *   finds an error
 * @public
 */
export function verifyGenerated(
  design: GatewayDesign,
  predicted: ArmResource[],
): Classification {
  const { workspaceGateway } = patterns[design.pattern];
  const type = workspaceGateway ? WORKSPACE_GATEWAY : SERVICE;
  const isGateway = (resource: ArmResource) =>
    resource.type?.toLowerCase() === type.toLowerCase();
  const gateways = predicted.filter(isGateway);
  if (gateways.length !== 1) {
    throw new Error(
      `The generated Bicep must predict exactly one resource of type ${type}, got ${gateways.length}.`,
    );
  }
  const classification = classifyService({
    service: gateways[0],
    related: predicted.filter(resource => !isGateway(resource)),
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
