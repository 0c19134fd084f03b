import { list, reference, section, text } from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';

const linkConnections = list(
  named({
    properties: section({
      privateLinkServiceId: text,
      groupIds: list(text),
      privateLinkServiceConnectionState: section({ status: text }),
    }),
  }),
);

/**
 * A private endpoint.
 *
 * @public
 */
export const PRIVATE_ENDPOINT = resourceType(
  'Microsoft.Network/privateEndpoints',
  named({
    properties: section({
      subnet: reference,
      privateLinkServiceConnections: linkConnections,
      /** These wait for an approval. */
      manualPrivateLinkServiceConnections: linkConnections,
      customDnsConfigs: list(section({ ipAddresses: list(text) })),
      ipConfigurations: list(
        section({ properties: section({ privateIPAddress: text }) }),
      ),
    }),
  }),
);
export type PrivateEndpoint = ResourceOf<typeof PRIVATE_ENDPOINT>;

/**
 * Registers a private endpoint in private DNS zones.
 *
 * @public
 */
export const PRIVATE_DNS_ZONE_GROUP = resourceType(
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  named({
    properties: section({
      privateDnsZoneConfigs: list(
        section({ properties: section({ privateDnsZoneId: text }) }),
      ),
    }),
  }),
);
