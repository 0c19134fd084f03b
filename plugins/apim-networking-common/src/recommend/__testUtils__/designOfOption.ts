import { exampleDesign } from '../../design/exampleDesigns';
import type { GatewayDesignInput } from '../../design';
import { patterns } from '../../patterns';
import type { NetworkingRequirements } from '../requirements';
import type { RankedOption } from '../recommendation';

/** The example of the pattern on the tier, with everything that the sketch says, and ranges with room for any units. */
export function designOfOption(
  { tier, pattern, sketch }: RankedOption,
  requirements: NetworkingRequirements,
): GatewayDesignInput {
  const [region = 'swedencentral', ...further] = sketch.regions;
  const example = exampleDesign(pattern, tier);
  const attached =
    patterns[pattern].attachment !== 'none' || sketch.integration;
  const zones = Array.isArray(sketch.zones) ? sketch.zones : undefined;
  const mode = sketch.virtualNetwork;
  return {
    ...example,
    environment: requirements.environment ?? 'staging',
    region,
    units: sketch.units,
    zones,
    zoneRedundant: sketch.zones === 'zone-redundant' || undefined,
    publicNetworkAccess: sketch.publicNetworkAccess,
    developerPortal: sketch.developerPortal,
    privateDeveloperPortal: sketch.privateDeveloperPortal || undefined,
    virtualNetwork: mode && {
      mode,
      name: 'vnet-orders',
      addressSpace: ['10.20.0.0/15'],
    },
    gatewaySubnet: attached
      ? { name: 'snet-apim', prefix: roomyPrefix(pattern, 21) }
      : undefined,
    publicIp: sketch.customerManagedPublicIp
      ? { name: 'pip-orders', dnsLabel: 'orders' }
      : undefined,
    ddosProtection: sketch.ddosProtection || undefined,
    natGateway: sketch.natGateway || undefined,
    fixedOutboundIp: sketch.fixedOutboundIp || undefined,
    customDomains: requirements.customDomains && [
      {
        hostName: 'api.example.com',
        resolvable: requirements.privateHostNames ? 'private' : 'public',
      },
      ...(requirements.customDomains === 'several'
        ? [{ hostName: 'api2.example.com' }]
        : []),
    ],
    additionalLocations:
      further.length > 0
        ? further.map((other, index) => ({
            region: other,
            units: sketch.units,
            zones,
            ...(attached && {
              virtualNetwork: {
                name: `vnet-orders-${other}`,
                addressSpace: [`10.${40 + 2 * index}.0.0/15`],
              },
              gatewaySubnet: {
                name: 'snet-apim',
                prefix: `10.${40 + 2 * index}.0.0/20`,
              },
              ...(sketch.customerManagedPublicIp && {
                publicIp: { name: `pip-${other}`, dnsLabel: `orders-${other}` },
              }),
            }),
          }))
        : undefined,
  };
}

/** Room for any units; workspace gateways take at most a /24. */
function roomyPrefix(pattern: RankedOption['pattern'], octet: number): string {
  return patterns[pattern].workspaceGateway
    ? `10.${octet}.0.0/24`
    : `10.${octet}.0.0/20`;
}
