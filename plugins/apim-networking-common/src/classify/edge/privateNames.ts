import type { ArmValue } from '../../arm/ArmValue';
import type { ResourceIndex } from '../../arm/ResourceIndex';
import { A_RECORD } from '../../arm/resources';
import { zoneAndRecord } from '../dns';

/** Of a name in DNS, with a dot at its end. */
const MAX_NAME_LENGTH = 254;

/** The A records of private DNS zones. */
export interface PrivateNames {
  /** Every address that a name has, in whatever zone; none where no record has the name. */
  addressesOf(name: string): Array<ArmValue<string>>;
}

/** Reads the A records among the related resources. */
export function readPrivateNames(index: ResourceIndex): PrivateNames {
  const addresses = new Map<string, Array<ArmValue<string>>>();
  for (const record of index.ofType(A_RECORD)) {
    const [zone, host] = zoneAndRecord(record);
    if (!zone || !host) continue;
    const name = host === '@' ? zone : `${host}.${zone}`;
    const { aRecords } = record.properties;
    const found = aRecords.isUnknown
      ? [aRecords as ArmValue<never>]
      : (aRecords.known ?? [])
          .map(({ ipv4Address }) => ipv4Address)
          .filter(({ isAbsent }) => !isAbsent);
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
      for (let place = 1; place < labels.length; place++) {
        const wildcard = addresses.get(`*.${labels.slice(place).join('.')}`);
        if (wildcard) return wildcard;
      }
      return [];
    },
  };
}
