import { A_RECORD, zoneAndRecord } from '../dns';
import { at, get, list, text } from '../read';
import type { RelatedResources } from '../RelatedResources';

/** Of a name in DNS, with a dot at its end. */
const MAX_NAME_LENGTH = 254;

/** The A records of private DNS zones. */
export interface PrivateNames {
  /** Every address that a name has, in whatever zone; none where no record has the name. */
  addressesOf(name: string): string[];
}

/** Reads the A records among the related resources. */
export function readPrivateNames(related: RelatedResources): PrivateNames {
  const addresses = new Map<string, string[]>();
  for (const resource of related.ofType(A_RECORD)) {
    const [zone, record] = zoneAndRecord(resource);
    if (!zone || !record) continue;
    const name = record === '@' ? zone : `${record}.${zone}`;
    const found = list(at(resource, 'properties', 'aRecords')).flatMap(
      item => text(get(item, 'ipv4Address')) ?? [],
    );
    const known = addresses.get(name);
    if (known) for (const address of found) known.push(address);
    else addresses.set(name, found);
  }
  return {
    addressesOf(written) {
      if (written.length > MAX_NAME_LENGTH) return [];
      const name = written.toLowerCase().replace(/\.$/, '');
      const own = addresses.get(name);
      if (own) return own;
      const labels = name.split('.');
      for (let index = 1; index < labels.length; index++) {
        const wildcard = addresses.get(`*.${labels.slice(index).join('.')}`);
        if (wildcard) return wildcard;
      }
      return [];
    },
  };
}
