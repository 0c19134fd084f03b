import { list, number, oneOf, section, text, textOrNumber } from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';

const securityRule = named({
  properties: section({
    direction: oneOf('Inbound', 'Outbound'),
    access: oneOf('Allow', 'Deny'),
    priority: number,
    protocol: text,
    sourceAddressPrefix: text,
    sourceAddressPrefixes: list(text),
    destinationAddressPrefix: text,
    destinationAddressPrefixes: list(text),
    sourcePortRange: textOrNumber,
    sourcePortRanges: list(textOrNumber),
    destinationPortRange: textOrNumber,
    destinationPortRanges: list(textOrNumber),
  }),
});

export const networkSecurityGroupFields = {
  properties: section({ securityRules: list(securityRule) }),
};

export const NETWORK_SECURITY_GROUP = resourceType(
  'Microsoft.Network/networkSecurityGroups',
  named(networkSecurityGroupFields),
);
export type NetworkSecurityGroup = ResourceOf<typeof NETWORK_SECURITY_GROUP>;

export const SECURITY_RULE = resourceType(
  'Microsoft.Network/networkSecurityGroups/securityRules',
  securityRule,
);
export type ArmSecurityRule = ResourceOf<typeof SECURITY_RULE>;
