import { list, section, text, textOrNumber } from '../readers';
import { named, resourceType } from '../resourceType';

export const PUBLIC_IP_ADDRESS = resourceType(
  'Microsoft.Network/publicIPAddresses',
  named({
    location: text,
    zones: list(textOrNumber),
    sku: section({ name: text }),
    properties: section({
      publicIPAddressVersion: text,
      publicIPAllocationMethod: text,
      dnsSettings: section({ domainNameLabel: text }),
    }),
  }),
);
