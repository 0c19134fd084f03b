import { Address4 } from 'ip-address';

/**
 * An IPv4 range.
 *
 * @public
 */
export interface Cidr {
  /** As written, such as `10.20.0.0/27`. */
  text: string;
  /** Length of the network prefix, 0 to 32. */
  length: number;
  /** Number of addresses, Azure's five reserved ones included. */
  size: number;
  /** First and last address, as unsigned 32-bit numbers. */
  first: number;
  last: number;
}

/** @public */
export type ParsedCidr =
  | { ok: true; cidr: Cidr }
  | { ok: false; message: string; suggestion?: string };

/** Ranges that were read lately: a design is read by the schema, and its ranges again by what evaluates it. */
const read = new Map<string, ParsedCidr>();
const MAX_READ = 1024;
/** `255.255.255.255/32`: what is longer is no range, and is not worth remembering. */
const MAX_LENGTH = 18;

/**
 * Reads an IPv4 range in CIDR notation. Host bits are rejected, as ARM rejects them, with the range that was meant.
 *
 * @public
 */
export function parseCidr(text: unknown): ParsedCidr {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) {
    return readCidr(text);
  }
  const known = read.get(text);
  if (known) return known;
  const parsed = readCidr(text);
  if (parsed.ok) Object.freeze(parsed.cidr);
  if (read.size >= MAX_READ) read.clear();
  read.set(text, Object.freeze(parsed));
  return parsed;
}

function readCidr(text: unknown): ParsedCidr {
  const message = 'must be an IPv4 range such as 10.20.0.0/27';
  if (
    typeof text !== 'string' ||
    !/^\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}$/.test(text) ||
    !Address4.isValid(text)
  ) {
    return { ok: false, message };
  }
  const address = new Address4(text);
  const first = Number(address.startAddress().bigInt());
  const last = Number(address.endAddress().bigInt());
  if (Number(address.bigInt()) !== first) {
    const suggestion = `${address.startAddress().correctForm()}/${
      address.subnetMask
    }`;
    return {
      ok: false,
      message: `must be a range that starts at its first address, such as ${suggestion}`,
      suggestion,
    };
  }
  return {
    ok: true,
    cidr: {
      text,
      length: address.subnetMask,
      size: last - first + 1,
      first,
      last,
    },
  };
}

/**
 * Whether two ranges share an address.
 *
 * @public
 */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/**
 * Whether every address of `inner` is in `outer`.
 *
 * @public
 */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
