import type { SourceId } from '../sources';

/**
 * The pricing tiers of Azure API Management, by their ARM SKU names.
 *
 * @public
 */
export const TIER_NAMES = [
  'Consumption',
  'Developer',
  'Basic',
  'BasicV2',
  'Standard',
  'StandardV2',
  'Premium',
  'PremiumV2',
] as const;

/** @public */
export type TierName = (typeof TIER_NAMES)[number];

/**
 * `classic` tiers run on the stv2 platform, `v2` tiers on another one: an instance never moves between families.
 *
 * @public
 */
export type TierFamily = 'consumption' | 'classic' | 'v2';

/**
 * What one tier can do. `units` are scale units per location, both ends included.
 *
 * @public
 */
export interface Tier {
  name: TierName;
  /** The name people read, such as `Standard v2`. */
  title: string;
  family: TierFamily;
  units: { min: number; max: number };
  /** Classic VNet injection, external or internal. */
  classicInjection: boolean;
  /** Premium v2 VNet injection. */
  v2Injection: boolean;
  /** Outbound VNet integration. */
  v2Integration: boolean;
  /** Inbound private endpoint. */
  privateEndpoint: boolean;
  multiRegion: boolean;
  /** Workspace gateways, each with a network of its own. */
  workspaceGateways: boolean;
  /** How availability zones are set: `zones` lists them, `zoneRedundant` is a flag fixed at creation. */
  availabilityZones: 'none' | 'zones' | 'zoneRedundant';
  /** Whether outbound traffic leaves by addresses that belong to this instance alone. */
  staticOutboundAddress: boolean;
  developerPortal: boolean;
  /** Whether the direct Git repository endpoint exists (retired in March 2025, its host name is still listed). */
  git: boolean;
  sla: boolean;
  sources: SourceId[];
}

const classic = {
  family: 'classic',
  workspaceGateways: false,
  v2Injection: false,
  v2Integration: false,
  privateEndpoint: true,
  staticOutboundAddress: true,
  developerPortal: true,
  git: true,
} as const;

const v2 = {
  family: 'v2',
  workspaceGateways: true,
  classicInjection: false,
  multiRegion: false,
  staticOutboundAddress: false,
  developerPortal: true,
  git: false,
  sla: true,
} as const;

/**
 * Every tier with its networking capabilities.
 *
 * @public
 */
export const tiers: Record<TierName, Tier> = {
  Consumption: {
    name: 'Consumption',
    title: 'Consumption',
    family: 'consumption',
    units: { min: 0, max: 0 },
    classicInjection: false,
    v2Injection: false,
    v2Integration: false,
    privateEndpoint: false,
    multiRegion: false,
    workspaceGateways: false,
    availabilityZones: 'none',
    staticOutboundAddress: false,
    developerPortal: false,
    git: false,
    sla: true,
    sources: ['features', 'bicep', 'ips', 'scale'],
  },
  Developer: {
    ...classic,
    name: 'Developer',
    title: 'Developer',
    units: { min: 1, max: 1 },
    classicInjection: true,
    multiRegion: false,
    availabilityZones: 'none',
    sla: false,
    sources: ['features', 'rel', 'vnetref', 'scale'],
  },
  Basic: {
    ...classic,
    name: 'Basic',
    title: 'Basic',
    units: { min: 1, max: 2 },
    classicInjection: false,
    multiRegion: false,
    availabilityZones: 'none',
    sla: true,
    sources: ['features', 'scaleold', 'scale'],
  },
  BasicV2: {
    ...v2,
    name: 'BasicV2',
    title: 'Basic v2',
    units: { min: 1, max: 10 },
    v2Injection: false,
    v2Integration: false,
    privateEndpoint: false,
    availabilityZones: 'none',
    sources: ['features', 'v2over', 'ws', 'scale'],
  },
  Standard: {
    ...classic,
    name: 'Standard',
    title: 'Standard',
    units: { min: 1, max: 4 },
    classicInjection: false,
    multiRegion: false,
    availabilityZones: 'none',
    sla: true,
    sources: ['features', 'scaleold', 'scale'],
  },
  StandardV2: {
    ...v2,
    name: 'StandardV2',
    title: 'Standard v2',
    units: { min: 1, max: 10 },
    v2Injection: false,
    v2Integration: true,
    privateEndpoint: true,
    availabilityZones: 'none',
    sources: ['features', 'v2over', 'pe2025', 'ws', 'scale'],
  },
  Premium: {
    ...classic,
    name: 'Premium',
    title: 'Premium',
    units: { min: 1, max: 31 },
    classicInjection: true,
    multiRegion: true,
    workspaceGateways: true,
    availabilityZones: 'zones',
    sla: true,
    sources: ['features', 'injres', 'rel', 'multi', 'scale'],
  },
  PremiumV2: {
    ...v2,
    name: 'PremiumV2',
    title: 'Premium v2',
    units: { min: 1, max: 30 },
    v2Injection: true,
    v2Integration: true,
    privateEndpoint: true,
    availabilityZones: 'zoneRedundant',
    sources: ['features', 'v2over', 'rel', 'relnotes', 'bicep', 'injectv2'],
  },
};

const byLowerCase = new Map<string, TierName>(
  TIER_NAMES.map(name => [name.toLowerCase(), name]),
);

/**
 * The canonical tier for a SKU name as Azure or a person wrote it (`Standardv2`, `PREMIUM`).
 *
 * @returns undefined for a SKU that this ruleset does not know
 * @public
 */
export function tierNameOf(skuName: unknown): TierName | undefined {
  return typeof skuName === 'string'
    ? byLowerCase.get(skuName.trim().toLowerCase())
    : undefined;
}
