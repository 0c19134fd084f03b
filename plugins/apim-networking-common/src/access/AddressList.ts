import { parseAddressRange, rangeWithin, rangesTouch } from './addressRange';

/**
 * How the addresses that a rule names stand to the addresses of a flow: all of them, none of them, or some, or that cannot be
 * told.
 */
export type Coverage = 'all' | 'some' | 'none';

/** What a required flow talks to. */
export interface Remote {
  /** Service tag, `Internet`, or `VirtualNetwork`. */
  tag: string;
  /** Region, where a regional tag is as good; normalized. Left out: not known, so that a regional tag may be enough. */
  region?: string;
}

/** Service tags whose addresses are among those of Azure's data centres, all public. */
const azureServices = [
  'apimanagement',
  'azureactivedirectory',
  'azureconnectors',
  'azurekeyvault',
  'azuremonitor',
  'azuretrafficmanager',
  'eventhub',
  'sql',
  'storage',
];

const privateRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
].map(text => parseAddressRange(text)!);

/** Where Azure's load balancer probes come from. */
const PROBE_ADDRESS = parseAddressRange('168.63.129.16/32')!;

/**
 * Covers what a rule's prefix says of a remote, as Azure evaluates it: by sets of addresses, not by their names.
 *
 * @param prefix - `*`, a range, an address, or a service tag, regional or not
 */
export function coverageOf(prefix: string, remote: Remote): Coverage {
  const written = prefix.trim().toLowerCase();
  if (written === '*' || written === 'any') return 'all';
  const range = parseAddressRange(written);
  if (range) return coverageByRange(range, remote);
  const [tag, ...rest] = written.split('.');
  // `AzureFrontDoor.Backend` and its like name a part of a service, not a region.
  const region =
    rest.length > 0 ? rest.join('.').replace(/[\s-]/g, '') : undefined;
  return coverageByTag(tag, region, remote);
}

/** The same for a list: any of its entries is enough, and ranges may cover everything together. */
export function coverageOfList(prefixes: string[], remote: Remote): Coverage {
  if (prefixes.length === 0) return 'some';
  const each = prefixes.map(prefix => coverageOf(prefix, remote));
  if (each.includes('all') || coverEverything(prefixes)) return 'all';
  return each.includes('some') ? 'some' : 'none';
}

function coverEverything(prefixes: string[]): boolean {
  const ranges = prefixes
    .flatMap(prefix => parseAddressRange(prefix) ?? [])
    .filter(({ version }) => version === 4)
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  let next = 0n;
  for (const { first, last } of ranges) {
    if (first > next) return false;
    if (last >= next) next = last + 1n;
  }
  return next === 2n ** 32n;
}

function coverageByRange(
  range: NonNullable<ReturnType<typeof parseAddressRange>>,
  { tag }: Remote,
): Coverage {
  // API Management speaks IPv4 only.
  if (range.version === 6) return 'none';
  if (range.length === 0) return 'all';
  const wanted = tag.toLowerCase();
  if (wanted === 'azureloadbalancer') {
    return rangesTouch(range, PROBE_ADDRESS) ? 'all' : 'none';
  }
  const isPrivate = privateRanges.some(space => rangeWithin(range, space));
  if (wanted === 'virtualnetwork') return isPrivate ? 'some' : 'none';
  return isPrivate ? 'none' : 'some';
}

function coverageByTag(
  tag: string,
  region: string | undefined,
  remote: Remote,
): Coverage {
  const wanted = remote.tag.toLowerCase();
  if (tag === wanted) return coverageByRegion(region, remote);
  if (wanted === 'virtualnetwork' || wanted === 'azureloadbalancer') {
    return 'none';
  }
  if (tag === 'virtualnetwork' || tag === 'azureloadbalancer') return 'none';
  if (tag === 'internet') return 'all';
  if (wanted === 'internet') return 'some';
  if (tag === 'azurecloud' && azureServices.includes(wanted)) {
    return coverageByRegion(region, remote);
  }
  // Two services of Azure have different addresses, as far as their tags are known here.
  return azureServices.includes(tag) && azureServices.includes(wanted)
    ? 'none'
    : 'some';
}

function coverageByRegion(
  region: string | undefined,
  remote: Remote,
): Coverage {
  if (region === undefined) return 'all';
  if (remote.region === undefined) return 'some';
  return region === remote.region ? 'all' : 'none';
}
