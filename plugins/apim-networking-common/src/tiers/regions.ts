import type { TierName } from './tiers';

type V2Tier = Extract<TierName, 'BasicV2' | 'StandardV2' | 'PremiumV2'>;

/** `paused`: new instances are temporarily blocked for capacity. */
type Availability = 'yes' | 'paused';

/** Where the v2 tiers were offered on 2026-04-24, by normalized region name. Source: `regions`. */
const v2Regions: Record<string, Partial<Record<V2Tier, Availability>>> = {
  australiacentral: { BasicV2: 'yes', StandardV2: 'yes' },
  australiaeast: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'yes' },
  australiasoutheast: { BasicV2: 'yes', StandardV2: 'yes' },
  brazilsouth: { BasicV2: 'yes', StandardV2: 'yes' },
  canadacentral: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'yes' },
  centralindia: { BasicV2: 'yes', StandardV2: 'yes' },
  centralus: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'yes' },
  eastasia: { BasicV2: 'yes', StandardV2: 'yes' },
  eastus: { BasicV2: 'yes', StandardV2: 'yes' },
  eastus2: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'paused' },
  francecentral: { BasicV2: 'yes', StandardV2: 'yes' },
  germanywestcentral: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'yes' },
  italynorth: { BasicV2: 'yes', StandardV2: 'yes' },
  japaneast: { BasicV2: 'yes', StandardV2: 'yes' },
  koreacentral: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'yes' },
  northcentralus: { BasicV2: 'yes', StandardV2: 'yes' },
  northeurope: { BasicV2: 'yes', StandardV2: 'yes' },
  norwayeast: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'yes' },
  southafricanorth: { BasicV2: 'yes', StandardV2: 'yes' },
  southcentralus: { BasicV2: 'yes', StandardV2: 'yes' },
  southindia: { BasicV2: 'yes', StandardV2: 'yes' },
  swedencentral: { BasicV2: 'yes', StandardV2: 'yes', PremiumV2: 'yes' },
  switzerlandnorth: { BasicV2: 'yes', StandardV2: 'yes' },
  uaenorth: { BasicV2: 'yes', StandardV2: 'yes' },
  uksouth: { BasicV2: 'paused', StandardV2: 'paused', PremiumV2: 'yes' },
  ukwest: { BasicV2: 'yes', StandardV2: 'yes' },
  westeurope: { BasicV2: 'yes', StandardV2: 'yes' },
  westus: { BasicV2: 'yes', StandardV2: 'yes' },
  westus2: { BasicV2: 'yes', StandardV2: 'yes' },
  westus3: { StandardV2: 'yes' },
};

/**
 * Which v2 tiers a region offered when the list was read. A region that is not on it has none.
 *
 * @param region - normalized, such as `westeurope`
 */
export function tiersInRegion(
  region: string,
): Partial<Record<V2Tier, Availability>> {
  return Object.prototype.hasOwnProperty.call(v2Regions, region)
    ? v2Regions[region]
    : {};
}

/**
 * Regions with at least one v2 tier, in alphabetical order: a list to choose from, not a list of all.
 *
 * @public
 */
export const knownRegions: string[] = Object.keys(v2Regions).sort();
