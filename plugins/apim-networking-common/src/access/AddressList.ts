import {
  parseAddressRange,
  rangesTouch,
  rangeWithin,
  type AddressRange,
} from './addressRange';

/** How much of a flow a rule covers: all of it, none of it, or some, which also stands for what cannot be determined. */
export type Coverage = 'all' | 'some' | 'none';

/** What a required flow talks to. */
export interface Remote {
  /** Service tag, `Internet`, or `VirtualNetwork`. */
  tag: string;
  /** Region, where a regional tag is as good; normalized. Default: unknown, so that a regional tag may be enough. */
  region?: string;
}

/** Service tags whose addresses are among those of Azure's data centres, all public. */
const AZURE_SERVICES: ReadonlySet<string> = new Set([
  'apimanagement',
  'azureactivedirectory',
  'azureconnectors',
  'azurekeyvault',
  'azuremonitor',
  'azuretrafficmanager',
  'eventhub',
  'sql',
  'storage',
]);

const PRIVATE_RANGES = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
].map(ipv4Range);
/** Where Azure's load balancer probes come from. */
const PROBE_ADDRESS = ipv4Range('168.63.129.16/32');

function ipv4Range(text: string): AddressRange {
  return parseAddressRange(text) as AddressRange;
}

/** The regions of one service tag in a list; `whole` when it is there without a region. */
interface TagRegions {
  whole: boolean;
  regions: Set<string>;
}

/**
 * The sources or destinations of a security rule, as Azure evaluates them: by sets of addresses, not by their names. What every flow
 * needs is worked out once, so that the cost is that of the list and not of the list times the flows.
 */
export class AddressList {
  readonly #empty: boolean;
  /** Covers every IPv4 address, by `*` or by its ranges together. */
  readonly #everything: boolean;
  readonly #ranges: AddressRange[] = [];
  readonly #tags = new Map<string, TagRegions>();
  /** Whether a tag is in it of which nothing is known. */
  readonly #unknownTag: boolean;
  readonly #touchesProbe: boolean;
  readonly #privateRange: boolean;
  readonly #publicRange: boolean;
  readonly #bySubnet = new Map<string, Coverage>();

  /** @param prefixes - each `*`, a range, an address, or a service tag, regional or not; none: not visible */
  constructor(prefixes: readonly string[]) {
    this.#empty = prefixes.length === 0;
    let any = false;
    for (const prefix of prefixes) {
      const written = prefix.trim().toLowerCase();
      if (written === '*' || written === 'any') any = true;
      else this.#add(written);
    }
    this.#everything = any || coverEverything(this.#ranges);
    const arePrivate = this.#ranges.map(range =>
      PRIVATE_RANGES.some(space => rangeWithin(range, space)),
    );
    this.#privateRange = arePrivate.includes(true);
    this.#publicRange = arePrivate.includes(false);
    this.#touchesProbe = this.#ranges.some(range =>
      rangesTouch(range, PROBE_ADDRESS),
    );
    this.#unknownTag = [...this.#tags.keys()].some(
      tag => !AZURE_SERVICES.has(tag) && !isSpecial(tag),
    );
  }

  #add(written: string): void {
    const range = parseAddressRange(written);
    // API Management speaks IPv4 only.
    if (range === 'IPv6') return;
    if (range) {
      this.#ranges.push(range);
      return;
    }
    const [tag, ...rest] = written.split('.');
    const found = this.#tags.get(tag) ?? { whole: false, regions: new Set() };
    // `AzureFrontDoor.Backend` and its like name a part of a service, not a region.
    if (rest.length === 0) found.whole = true;
    else found.regions.add(rest.join('.').replace(/[\s-]/g, ''));
    this.#tags.set(tag, found);
  }

  /** How much of a remote it covers. */
  coverageOfRemote({ tag, region }: Remote): Coverage {
    if (this.#empty) return 'some';
    if (this.#everything) return 'all';
    const wanted = tag.toLowerCase();
    return most([
      this.#coverageByRange(wanted),
      coverageByRegion(this.#tags.get(wanted), region),
      this.#coverageByOtherTags(wanted, region),
    ]);
  }

  /** How much of a subnet it covers; of one whose range is not known, `some` when it has a range at all. */
  coverageOfSubnet(
    subnet: { first: number; last: number } | undefined,
  ): Coverage {
    if (this.#empty) return 'some';
    if (this.#everything || this.#tags.has('virtualnetwork')) return 'all';
    if (!subnet) return this.#ranges.length > 0 ? 'some' : 'none';
    const key = `${subnet.first}-${subnet.last}`;
    const known = this.#bySubnet.get(key);
    if (known) return known;
    const coverage = this.#scanSubnet(subnet);
    this.#bySubnet.set(key, coverage);
    return coverage;
  }

  #scanSubnet(subnet: { first: number; last: number }): Coverage {
    let coverage: Coverage = 'none';
    for (const range of this.#ranges) {
      if (rangeWithin(subnet, range)) return 'all';
      if (rangesTouch(subnet, range)) coverage = 'some';
    }
    return coverage;
  }

  #coverageByRange(wanted: string): Coverage {
    if (wanted === 'azureloadbalancer') {
      return this.#touchesProbe ? 'all' : 'none';
    }
    const relevant =
      wanted === 'virtualnetwork' ? this.#privateRange : this.#publicRange;
    return relevant ? 'some' : 'none';
  }

  #coverageByOtherTags(wanted: string, region: string | undefined): Coverage {
    if (wanted === 'virtualnetwork' || wanted === 'azureloadbalancer') {
      return 'none';
    }
    const internet = this.#tags.get('internet');
    if (internet && wanted !== 'internet') return 'all';
    const cloud = this.#tags.get('azurecloud');
    if (AZURE_SERVICES.has(wanted)) {
      // Two services of Azure have different addresses, as far as their tags are known here.
      return most([
        coverageByRegion(cloud, region),
        this.#unknownTag ? 'some' : 'none',
      ]);
    }
    return [...this.#tags.keys()].some(
      tag =>
        tag !== wanted &&
        tag !== 'virtualnetwork' &&
        tag !== 'azureloadbalancer',
    )
      ? 'some'
      : 'none';
  }
}

function isSpecial(tag: string): boolean {
  return [
    'virtualnetwork',
    'azureloadbalancer',
    'internet',
    'azurecloud',
  ].includes(tag);
}

function most(parts: Coverage[]): Coverage {
  if (parts.includes('all')) return 'all';
  return parts.includes('some') ? 'some' : 'none';
}

function coverEverything(ranges: AddressRange[]): boolean {
  let next = 0;
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    if (first > next) return false;
    if (last >= next) next = last + 1;
  }
  return next === 2 ** 32;
}

function coverageByRegion(
  tag: TagRegions | undefined,
  region: string | undefined,
): Coverage {
  if (!tag) return 'none';
  if (tag.whole) return 'all';
  if (region === undefined) return 'some';
  return tag.regions.has(region) ? 'all' : 'none';
}
