import {
  capabilityMatrix,
  PATTERN_NAMES,
  sources,
  TIER_NAMES,
  type CapabilityMatrix,
} from 'backstage-plugin-apim-networking-common';

/** Every pair of tier and pattern. */
export function capabilities(): CapabilityMatrix {
  return {
    items: PATTERN_NAMES.flatMap(pattern =>
      TIER_NAMES.map(tier => {
        const capability = capabilityMatrix[pattern][tier];
        return {
          tier,
          pattern,
          supported: capability.supported,
          ...(capability.reason && { reason: capability.reason }),
          sources: capability.sources.map(id => sources[id]),
        };
      }),
    ),
  };
}
