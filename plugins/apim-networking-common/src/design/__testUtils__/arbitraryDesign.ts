import fc from 'fast-check';
import { patterns, PATTERN_NAMES, type PatternName } from '../../patterns';
import { tiers, TIER_NAMES, type TierName } from '../../tiers';
import { exampleDesign } from '../exampleDesigns';
import { parseGatewayDesign, type GatewayDesign } from '..';
import type { GatewayDesignInput } from '../schema';

/** What may be added to a pattern; what does not belong to it is omitted. */
interface Options {
  units: number;
  length: number;
  zones: Array<'1' | '2' | '3'>;
  zoneRedundant: boolean;
  existing: boolean;
  endpoints: number;
  closed: boolean;
  wafMode: 'Prevention' | 'Detection';
  integrate: boolean;
  natGateway: boolean;
  tunnel: boolean;
  customDomain: boolean;
  privateDns?: 'new' | 'existing' | 'none';
  customerManagedPublicIp: boolean;
  ddosProtection: boolean;
  regions: number;
  portalOff: boolean;
}

const options: fc.Arbitrary<Options> = fc.record(
  {
    units: fc.integer({ min: 1, max: 12 }),
    length: fc.integer({ min: 22, max: 29 }),
    zones: fc.constantFrom([], ['1', '2'], ['1', '2', '3']) as fc.Arbitrary<
      Options['zones']
    >,
    zoneRedundant: fc.boolean(),
    existing: fc.boolean(),
    endpoints: fc.integer({ min: 1, max: 4 }),
    closed: fc.boolean(),
    wafMode: fc.constantFrom('Prevention', 'Detection'),
    integrate: fc.boolean(),
    natGateway: fc.boolean(),
    tunnel: fc.boolean(),
    customDomain: fc.boolean(),
    privateDns: fc.constantFrom('new', 'existing', 'none'),
    customerManagedPublicIp: fc.boolean(),
    ddosProtection: fc.boolean(),
    regions: fc.integer({ min: 0, max: 3 }),
    portalOff: fc.boolean(),
  },
  {
    requiredKeys: [
      'units',
      'length',
      'zones',
      'zoneRedundant',
      'existing',
      'endpoints',
      'closed',
      'wafMode',
      'integrate',
      'natGateway',
      'tunnel',
      'customDomain',
      'customerManagedPublicIp',
      'ddosProtection',
      'regions',
      'portalOff',
    ],
  },
);

const furtherRegions = ['norwayeast', 'germanywestcentral', 'uksouth'];

function designWith(
  pattern: PatternName,
  tier: TierName,
  o: Options,
): GatewayDesignInput {
  const {
    attachment,
    mayIntegrate,
    privateEndpoint,
    applicationGateway,
    workspaceGateway,
  } = patterns[pattern];
  const classic = attachment.startsWith('classic');
  const integrated = mayIntegrate && o.integrate && tiers[tier].v2Integration;
  const attached = attachment !== 'none' || integrated;
  const base = exampleDesign(pattern, tier);
  const mode = o.existing ? ('existing' as const) : ('new' as const);
  const closable =
    pattern === 'private-endpoint' ||
    pattern === 'private-endpoint-appgw-waf' ||
    pattern === 'front-door-private-link';
  return {
    ...base,
    units: tier === 'Consumption' ? 0 : o.units,
    ...(closable && {
      publicNetworkAccess: o.closed ? 'Disabled' : 'Enabled',
    }),
    ...(!workspaceGateway &&
      o.portalOff && { developerPortal: 'Disabled' as const }),
    ...(!workspaceGateway &&
      tiers[tier].availabilityZones === 'zones' && { zones: o.zones }),
    ...(!workspaceGateway &&
      tiers[tier].availabilityZones === 'zoneRedundant' &&
      o.zoneRedundant && { zoneRedundant: true }),
    ...((attached || privateEndpoint) && {
      virtualNetwork: {
        name: 'vnet-orders',
        addressSpace: ['10.20.0.0/16'],
        mode,
      },
    }),
    ...(attached && {
      gatewaySubnet: { name: 'snet-apim', prefix: `10.20.0.0/${o.length}` },
    }),
    ...(privateEndpoint && {
      privateEndpoints: Array.from({ length: o.endpoints }, (_, index) => ({
        name: `pep-${index + 1}`,
        subnet: { name: 'snet-pep', prefix: '10.20.16.0/26' },
      })),
    }),
    ...(applicationGateway && {
      applicationGateway: {
        wafMode: o.wafMode,
        subnet: { name: 'snet-agw', prefix: '10.20.17.0/24' },
      },
    }),
    ...(pattern === 'front-door-private-link' && {
      frontDoor: { wafMode: o.wafMode },
    }),
    ...(attached && !workspaceGateway && o.natGateway && { natGateway: true }),
    ...(classic &&
      o.tunnel && { forcedTunnel: { nextHopIpAddress: '10.0.0.4' } }),
    ...(classic &&
      o.customerManagedPublicIp && {
        publicIp: { name: 'pip-orders' },
        ...(o.ddosProtection && { ddosProtection: true }),
      }),
    ...(!workspaceGateway &&
      o.customDomain && {
        customDomains: [{ hostName: 'api.example.com' }],
      }),
    ...(o.privateDns && { privateDns: o.privateDns }),
    ...(tiers[tier].multiRegion &&
      !workspaceGateway &&
      o.regions > 0 && {
        additionalLocations: furtherRegions
          .slice(0, o.regions)
          .map((region, index) => ({
            region,
            units: o.units,
            zones: o.zones,
            ...(classic && {
              virtualNetwork: {
                name: `vnet-${region}`,
                addressSpace: [`10.${30 + index}.0.0/16`],
                mode,
              },
              gatewaySubnet: {
                name: 'snet-apim',
                prefix: `10.${30 + index}.0.0/${o.length}`,
              },
            }),
          })),
      }),
  };
}

/**
 * Any design that the schema accepts, over tiers × patterns × options × sizes; Azure need not have it.
 *
 * @param among - pairs to choose from. Default: every pair
 */
export function arbitraryDesign(
  among: (pattern: PatternName, tier: TierName) => boolean = () => true,
): fc.Arbitrary<GatewayDesign> {
  const pairs = PATTERN_NAMES.flatMap(pattern =>
    TIER_NAMES.filter(tier => among(pattern, tier)).map(
      tier => [pattern, tier] as const,
    ),
  );
  return fc
    .tuple(fc.constantFrom(...pairs), options)
    .map(([[pattern, tier], chosen]) => {
      const parsed = parseGatewayDesign(designWith(pattern, tier, chosen));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      return parsed.design;
    });
}
