import {
  describeIssue,
  evaluateDesign,
} from 'backstage-plugin-apim-networking-common';

/**
 * What is wrong with the declared design of a gateway: either where it cannot be understood, or why Azure rejects it. Warnings are
 * no concern of the catalog. Never throws.
 *
 * @param networking - `spec.networking` of the entity
 */
export function gatewayProblems(networking: unknown): string[] {
  if (networking === undefined) {
    return [
      'spec.networking must be set to the design of the gateway, got nothing.',
    ];
  }
  const result = evaluateDesign(networking);
  if (!result.ok) {
    return result.issues.map(
      issue => `spec.networking: ${describeIssue(issue)}`,
    );
  }
  return result.evaluation.findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ ruleId, message, field, actual, expected, remedy }) =>
        `${ruleId}: ${message} spec.networking.${field}: expected ${expected}, got ${actual}. ${remedy}`,
    );
}
