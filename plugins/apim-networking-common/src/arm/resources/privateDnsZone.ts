import { list, section, text } from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';

/**
 * A private DNS zone.
 *
 * @public
 */
export const PRIVATE_DNS_ZONE = resourceType(
  'Microsoft.Network/privateDnsZones',
  named({}),
);

export const A_RECORD = resourceType(
  'Microsoft.Network/privateDnsZones/A',
  named({
    properties: section({ aRecords: list(section({ ipv4Address: text })) }),
  }),
);
export type ARecord = ResourceOf<typeof A_RECORD>;
