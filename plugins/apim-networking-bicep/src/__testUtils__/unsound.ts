import {
  analyseResources,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';

/** What a design chooses is no defect of its Bicep: zones, a network at all, and a firewall that only detects. */
const CHOICES = ['42daa904', 'ef619a2c', 'Azure.AppGwWAF.PreventionMode'];

/** What static analysis finds, and priorities that a security group uses twice in one direction. */
export function unsound(predicted: ArmResource[]): string[] {
  const found = analyseResources(predicted)
    .filter(({ ruleId }) => !CHOICES.includes(ruleId))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
  const twice = predicted
    .filter(
      ({ type }) =>
        type?.toLowerCase() === 'microsoft.network/networksecuritygroups',
    )
    .flatMap(group => {
      const { securityRules } = group.properties as {
        securityRules: Array<{
          properties: { direction: string; priority: number };
        }>;
      };
      const seen = securityRules.map(
        ({ properties }) => `${properties.direction} ${properties.priority}`,
      );
      return seen.filter((entry, index) => seen.indexOf(entry) !== index);
    });
  return [...found, ...twice];
}
