import fc from 'fast-check';
import {
  BACKEND_REQUIREMENTS,
  CALLER_REQUIREMENTS,
  ISOLATION_REQUIREMENTS,
  type NetworkingRequirements,
} from '../requirements';

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

/** Needs of every kind; each may be omitted. */
export const arbitraryRequirements: fc.Arbitrary<NetworkingRequirements> = fc
  .record({
    callers: maybe(fc.subarray([...CALLER_REQUIREMENTS])),
    backends: maybe(fc.subarray([...BACKEND_REQUIREMENTS])),
    isolation: fc.constantFrom(undefined, ...ISOLATION_REQUIREMENTS),
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
  .map(requirements =>
    requirements.developerPortal === 'Disabled'
      ? { ...requirements, privateDeveloperPortal: false }
      : requirements,
  );

/**
 * A need made stricter: something more is asked, nothing is taken back.
 */
export const arbitraryStep: fc.Arbitrary<
  (requirements: NetworkingRequirements) => NetworkingRequirements
> = fc.oneof(
  fc
    .constantFrom(...CALLER_REQUIREMENTS)
    .map(caller => (requirements: NetworkingRequirements) => ({
      ...requirements,
      callers: [...new Set([...(requirements.callers ?? []), caller])],
    })),
  fc
    .constantFrom(...BACKEND_REQUIREMENTS)
    .map(backend => (requirements: NetworkingRequirements) => ({
      ...requirements,
      backends: [...new Set([...(requirements.backends ?? []), backend])],
    })),
  fc.constant((requirements: NetworkingRequirements) => ({
    ...requirements,
    isolation:
      requirements.isolation === 'gateway' ||
      requirements.isolation === 'everything'
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
    .map(name => (requirements: NetworkingRequirements) => ({
      ...requirements,
      [name]: true,
    })),
  fc.constant((requirements: NetworkingRequirements) => ({
    ...requirements,
    developerPortal: 'Enabled' as const,
    privateDeveloperPortal: true,
  })),
  fc.constant((requirements: NetworkingRequirements) => ({
    ...requirements,
    regions: [...(requirements.regions ?? ['westeurope']), 'polandcentral'],
  })),
  fc
    .integer({ min: 1, max: 20 })
    .map(more => (requirements: NetworkingRequirements) => ({
      ...requirements,
      units: Math.min(1000, (requirements.units ?? 0) + more),
    })),
  fc.constant((requirements: NetworkingRequirements) => ({
    ...requirements,
    customDomains: requirements.customDomains
      ? ('several' as const)
      : ('one' as const),
  })),
  fc.constant((requirements: NetworkingRequirements) => ({
    ...requirements,
    environment: 'production',
  })),
  fc.constant((requirements: NetworkingRequirements) => ({
    ...requirements,
    largestFreeSubnet: Math.min(32, (requirements.largestFreeSubnet ?? 19) + 1),
  })),
);
