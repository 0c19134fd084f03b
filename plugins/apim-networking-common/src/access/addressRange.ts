import { Address4, Address6 } from 'ip-address';

/** A range of IPv4 or IPv6 addresses. */
export interface AddressRange {
  version: 4 | 6;
  /** Length of the network prefix. */
  length: number;
  first: bigint;
  last: bigint;
}

/**
 * Reads an address, a range in CIDR notation, or `first-last`. Host bits are tolerated, as Azure tolerates them in a rule.
 *
 * @returns undefined for what is none of them, such as a service tag
 */
export function parseAddressRange(text: string): AddressRange | undefined {
  if (Address4.isValid(text)) {
    const address = new Address4(text);
    return {
      version: 4,
      length: address.subnetMask,
      first: address.startAddress().bigInt(),
      last: address.endAddress().bigInt(),
    };
  }
  if (text.includes(':') && Address6.isValid(text)) {
    const address = new Address6(text);
    return {
      version: 6,
      length: address.subnetMask,
      first: address.startAddress().bigInt(),
      last: address.endAddress().bigInt(),
    };
  }
  const [from, to, ...more] = text.split('-').map(part => part.trim());
  if (
    to &&
    more.length === 0 &&
    Address4.isValid(from) &&
    Address4.isValid(to)
  ) {
    const [first, last] = [
      new Address4(from).bigInt(),
      new Address4(to).bigInt(),
    ];
    return first <= last ? { version: 4, length: 32, first, last } : undefined;
  }
  return undefined;
}

/** Whether two ranges share an address. */
export function rangesTouch(a: AddressRange, b: AddressRange): boolean {
  return a.version === b.version && a.first <= b.last && b.first <= a.last;
}

/** Whether every address of `inner` is in `outer`. */
export function rangeWithin(inner: AddressRange, outer: AddressRange): boolean {
  return (
    inner.version === outer.version &&
    outer.first <= inner.first &&
    inner.last <= outer.last
  );
}
