import { Address4, Address6 } from 'ip-address';

/** A range of IPv4 addresses, as unsigned 32-bit numbers. */
export interface AddressRange {
  /** Length of the network prefix; 32 for a range that is written as `first-last`. */
  length: number;
  first: number;
  last: number;
}

/**
 * Reads an IPv4 address, a range in CIDR notation, or `first-last`. Host bits are tolerated, as Azure tolerates them in a rule.
 *
 * @returns `IPv6` for an address or range of that version; undefined for what is none of them, such as a service tag
 */
export function parseAddressRange(
  text: string,
): AddressRange | 'IPv6' | undefined {
  if (/^[\d.]+(?:\/\d+)?$/.test(text)) return parseCidrRange(text);
  if (text.includes(':')) return Address6.isValid(text) ? 'IPv6' : undefined;
  const [from, to, ...more] = text.split('-', 3).map(part => part.trim());
  if (!to || more.length > 0) return undefined;
  const [first, last] = [addressOf(from), addressOf(to)];
  return first !== undefined && last !== undefined && first <= last
    ? { length: 32, first, last }
    : undefined;
}

function parseCidrRange(text: string): AddressRange | undefined {
  if (!Address4.isValid(text)) return undefined;
  const address = new Address4(text);
  const size = 2 ** (32 - address.subnetMask);
  const first = Math.floor(Number(address.bigInt()) / size) * size;
  return { length: address.subnetMask, first, last: first + size - 1 };
}

function addressOf(text: string): number | undefined {
  return Address4.isValid(text)
    ? Number(new Address4(text).bigInt())
    : undefined;
}

/** Whether two ranges share an address. */
export function rangesTouch(
  a: Omit<AddressRange, 'length'>,
  b: Omit<AddressRange, 'length'>,
): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether every address of `inner` is in `outer`. */
export function rangeWithin(
  inner: Omit<AddressRange, 'length'>,
  outer: Omit<AddressRange, 'length'>,
): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
