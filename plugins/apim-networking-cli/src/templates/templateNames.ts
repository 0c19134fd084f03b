import { PATTERN_NAMES } from 'backstage-plugin-apim-networking-common';

/** Name of the template that creates gateways of one pattern. */
export function patternTemplateName(pattern: string): string {
  return `create-${pattern}-gateway`;
}

/** Names of all templates, in the order in which they are listed. */
export const TEMPLATE_NAMES: readonly string[] = [
  'create-api-gateway',
  ...PATTERN_NAMES.map(patternTemplateName),
  'change-gateway-networking',
  'lock-down-gateway',
  'add-gateway-region',
  'register-existing-gateway',
  'expose-api',
];
