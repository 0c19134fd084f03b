import { InputError } from '@backstage/errors';
import {
  capabilityMatrix,
  tiers,
  tiersOfPattern,
  type GatewayDesign,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';

/** Patterns whose Bicep is another one on each family of tiers, for the families have no resource in common but the service. */
const BY_FAMILY: readonly PatternName[] = [
  'public',
  'private-endpoint',
  'private-endpoint-appgw-waf',
  'front-door-private-link',
];

/**
 * The pattern's file of the package's Bicep, such as `isolated.bicep` or `public-v2.bicep`.
 *
 * @throws InputError when the tier does not have the pattern
 */
export function entryOf({
  pattern,
  tier,
}: Pick<GatewayDesign, 'pattern' | 'tier'>): string {
  const cell = capabilityMatrix[pattern][tier];
  if (!cell.supported) {
    throw new InputError(
      `tier must be one of ${tiersOfPattern(pattern).join(
        ', ',
      )} for the pattern ${pattern}, got ${tier}.`,
    );
  }
  return BY_FAMILY.includes(pattern)
    ? `${pattern}-${tiers[tier].family}.bicep`
    : `${pattern}.bicep`;
}
