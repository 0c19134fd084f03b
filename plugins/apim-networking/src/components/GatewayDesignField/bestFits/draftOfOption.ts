import {
  patterns,
  type RankedOption,
} from 'backstage-plugin-apim-networking-common';
import { publicAccessIsAChoice, type DesignDraft } from '../draft';
import type { Answers } from '../requirements';

/**
 * What of the draft an option sets when it is chosen: tier and pattern, and whatever was asked for. What was not asked
 * stays as it is.
 */
export function draftOfOption(
  { tier, pattern, sketch }: RankedOption,
  answers: Answers,
  draft: DesignDraft,
): Partial<DesignDraft> {
  const { zones } = sketch;
  return {
    tier,
    pattern,
    ...(publicAccessIsAChoice({ pattern }) && {
      publicNetworkAccess: sketch.publicNetworkAccess,
    }),
    ...(patterns[pattern].mayIntegrate && { integration: sketch.integration }),
    ...(zones && {
      zones: Array.isArray(zones) ? zones : [],
      zoneRedundant: zones === 'zone-redundant',
    }),
    ...(answers.fixedOutboundIp && {
      fixedOutboundIp: true,
      natGateway: sketch.natGateway,
    }),
    ...(sketch.ddosProtection && {
      customerManagedPublicIp: true,
      ddosProtection: true,
    }),
    ...(answers.developerPortal && {
      developerPortal: answers.developerPortal,
      privateDeveloperPortal: sketch.privateDeveloperPortal,
    }),
    ...(answers.existingVirtualNetwork && {
      virtualNetwork: { ...draft.virtualNetwork, mode: 'existing' as const },
    }),
    ...(draft.additionalLocations.length === 0 &&
      sketch.regions.length > 1 && {
        additionalLocations: sketch.regions.slice(1).map(region => ({
          region,
          units: sketch.units,
          zones: Array.isArray(zones) ? zones : [],
        })),
      }),
  };
}
