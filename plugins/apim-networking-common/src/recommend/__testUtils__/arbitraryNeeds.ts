import fc from 'fast-check';
import {
  BACKEND_NEEDS,
  CALLER_NEEDS,
  ISOLATION_NEEDS,
  type NetworkingNeeds,
} from '../needs';

const someRegions = [
  'westeurope',
  'northeurope',
  'swedencentral',
  'westus3',
  'eastus2',
  'nowhere',
];

const yes = fc.constantFrom(undefined, false, true);
const maybe = <T>(values: fc.Arbitrary<T>) =>
  fc.option(values, { nil: undefined, freq: 1 });

/** Needs of every kind; each may be left out. */
export const arbitraryNeeds: fc.Arbitrary<NetworkingNeeds> = fc
  .record({
    callers: maybe(fc.subarray([...CALLER_NEEDS])),
    backends: maybe(fc.subarray([...BACKEND_NEEDS])),
    isolation: fc.constantFrom(undefined, ...ISOLATION_NEEDS),
    waf: yes,
    regions: maybe(fc.subarray(someRegions)),
    zones: yes,
    sla: yes,
    developerPortal: fc.constantFrom(
      undefined,
      'Enabled' as const,
      'Disabled' as const,
    ),
    privateDeveloperPortal: yes,
    units: maybe(
      fc.oneof(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 1000 }),
      ),
    ),
    environment: fc.constantFrom(undefined, 'production', 'staging', 'unheard'),
    fixedOutboundIp: yes,
    customDomains: fc.constantFrom(
      undefined,
      'one' as const,
      'several' as const,
    ),
    privateHostNames: yes,
    ddosProtection: yes,
    workspaceGateway: yes,
    existingVirtualNetwork: yes,
    largestFreeSubnet: maybe(fc.integer({ min: 20, max: 32 })),
  })
  .map(needs =>
    needs.developerPortal === 'Disabled'
      ? { ...needs, privateDeveloperPortal: false }
      : needs,
  );

/**
 * A need made stricter: something more is asked, nothing is taken back.
 */
export const arbitraryStep: fc.Arbitrary<
  (needs: NetworkingNeeds) => NetworkingNeeds
> = fc.oneof(
  fc.constantFrom(...CALLER_NEEDS).map(caller => (needs: NetworkingNeeds) => ({
    ...needs,
    callers: [...new Set([...(needs.callers ?? []), caller])],
  })),
  fc
    .constantFrom(...BACKEND_NEEDS)
    .map(backend => (needs: NetworkingNeeds) => ({
      ...needs,
      backends: [...new Set([...(needs.backends ?? []), backend])],
    })),
  fc.constant((needs: NetworkingNeeds) => ({
    ...needs,
    isolation:
      needs.isolation === 'gateway' || needs.isolation === 'everything'
        ? ('everything' as const)
        : ('gateway' as const),
  })),
  fc
    .constantFrom(
      'waf' as const,
      'zones' as const,
      'sla' as const,
      'fixedOutboundIp' as const,
      'privateHostNames' as const,
      'ddosProtection' as const,
      'workspaceGateway' as const,
    )
    .map(name => (needs: NetworkingNeeds) => ({ ...needs, [name]: true })),
  fc.constant((needs: NetworkingNeeds) => ({
    ...needs,
    developerPortal: 'Enabled' as const,
    privateDeveloperPortal: true,
  })),
  fc.constant((needs: NetworkingNeeds) => ({
    ...needs,
    regions: [...(needs.regions ?? ['westeurope']), 'polandcentral'],
  })),
  fc.integer({ min: 1, max: 20 }).map(more => (needs: NetworkingNeeds) => ({
    ...needs,
    units: Math.min(1000, (needs.units ?? 0) + more),
  })),
  fc.constant((needs: NetworkingNeeds) => ({
    ...needs,
    customDomains: needs.customDomains
      ? ('several' as const)
      : ('one' as const),
  })),
  fc.constant((needs: NetworkingNeeds) => ({
    ...needs,
    environment: 'production',
  })),
  fc.constant((needs: NetworkingNeeds) => ({
    ...needs,
    largestFreeSubnet: Math.min(32, (needs.largestFreeSubnet ?? 19) + 1),
  })),
);
