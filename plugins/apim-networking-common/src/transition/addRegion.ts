import type { GatewayDesign, GatewayDesignInput } from '../design';
import { patterns } from '../patterns';
import { evaluateChange, rejected, type DesignChange } from './designChange';

/**
 * A further region as a person writes it; units are 1 where they are omitted.
 *
 * @public
 */
export type AdditionalLocationInput = NonNullable<
  GatewayDesignInput['additionalLocations']
>[number];

/** Several regions on another tier than Premium: a warning for Premium v2, whose documents disagree, but nothing to build on. */
const DECISIVE = ['TIER-005'];

/**
 * The same gateway in one region more.
 *
 * @public
 */
export function addRegion(
  design: GatewayDesign,
  location: AdditionalLocationInput,
): DesignChange {
  if (patterns[design.pattern].workspaceGateway) {
    return rejected([
      `A workspace gateway (${design.pattern}) has one region, that of its workspace’s service: add another workspace gateway.`,
    ]);
  }
  return evaluateChange(
    design,
    {
      ...design,
      additionalLocations: [...(design.additionalLocations ?? []), location],
    },
    DECISIVE,
  );
}
