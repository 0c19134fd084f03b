import {
  patterns,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { mayHaveEndpoints } from './choices';
import { defaultRanges } from './defaults';
import { derivedParts, unfill } from './derivedDesign';
import { emptyDraft, type DesignDraft } from './draft';

/**
 * The draft that a design was made from: what is equal to a derived value is open again, so that it follows its name. What the design does
 * not have stays as in `base`.
 */
export function draftOfDesign(
  design: GatewayDesignInput,
  base: DesignDraft = emptyDraft,
): DesignDraft {
  const draft: DesignDraft = {
    ...base,
    ...(design as Partial<DesignDraft>),
    units: design.units === 0 ? base.units : design.units,
    integration: patterns[design.pattern].mayIntegrate
      ? design.gatewaySubnet !== undefined
      : base.integration,
    endpointsToo: design.privateEndpoints
      ? mayHaveEndpoints(design)
      : base.endpointsToo,
    customerManagedPublicIp:
      design.publicIp !== undefined || base.customerManagedPublicIp,
    forceTunnel: design.forcedTunnel !== undefined,
  };
  const { addressSpace, ...usual } = defaultRanges(0);
  const spaces = design.virtualNetwork?.addressSpace ?? [addressSpace];
  // In another address space, ranges are proposed around those that are typed.
  const isUsual = spaces.length === 1 && spaces[0] === addressSpace;
  const open = Object.entries(
    derivedParts(draft, isUsual ? usual : {}),
  ).flatMap(([name, derived]) => {
    const value = design[name as keyof GatewayDesignInput];
    return value === undefined ? [] : [[name, unfill(value, derived)]];
  });
  return { ...draft, ...Object.fromEntries(open) };
}
