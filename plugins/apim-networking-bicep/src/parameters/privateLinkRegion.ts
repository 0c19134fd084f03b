/** Regions in which Front Door has Private Link. Source: `afd`, the list of the page on Private Link, as of 2026. */
const WITH_PRIVATE_LINK = [
  'australiaeast',
  'brazilsouth',
  'canadacentral',
  'centralindia',
  'centralus',
  'eastasia',
  'eastus',
  'eastus2',
  'francecentral',
  'germanywestcentral',
  'japaneast',
  'koreacentral',
  'northeurope',
  'norwayeast',
  'southafricanorth',
  'southcentralus',
  'southeastasia',
  'swedencentral',
  'uaenorth',
  'uksouth',
  'usgovarizona',
  'usgovtexas',
  'usgovvirginia',
  'westeurope',
  'westus2',
  'westus3',
];

/** The nearest of them, for regions that have none. */
const NEAREST = new Map(
  Object.entries({
    australiacentral: 'australiaeast',
    australiacentral2: 'australiaeast',
    australiasoutheast: 'australiaeast',
    austriaeast: 'germanywestcentral',
    belgiumcentral: 'westeurope',
    brazilsoutheast: 'brazilsouth',
    canadaeast: 'canadacentral',
    chilecentral: 'brazilsouth',
    francesouth: 'francecentral',
    germanynorth: 'germanywestcentral',
    indonesiacentral: 'southeastasia',
    israelcentral: 'uaenorth',
    italynorth: 'francecentral',
    japanwest: 'japaneast',
    koreasouth: 'koreacentral',
    malaysiawest: 'southeastasia',
    mexicocentral: 'southcentralus',
    newzealandnorth: 'australiaeast',
    northcentralus: 'centralus',
    norwaywest: 'norwayeast',
    polandcentral: 'germanywestcentral',
    qatarcentral: 'uaenorth',
    southafricawest: 'southafricanorth',
    southindia: 'centralindia',
    spaincentral: 'francecentral',
    swedensouth: 'swedencentral',
    switzerlandnorth: 'germanywestcentral',
    switzerlandwest: 'francecentral',
    uaecentral: 'uaenorth',
    ukwest: 'uksouth',
    westcentralus: 'westus2',
    westindia: 'centralindia',
    westus: 'westus2',
  }),
);

/**
 * The region of Front Door's end of a private link to a gateway: that of the gateway where Front Door has Private Link there, else
 * the nearest that has it; undefined where none is known.
 */
export function privateLinkRegion(region: string): string | undefined {
  return WITH_PRIVATE_LINK.includes(region) ? region : NEAREST.get(region);
}
