import { idKey, lastSegment } from '../arm/ArmId';
import { writtenText } from '../arm/ArmValue';
import { subnetsOf } from '../arm/children';
import { isExpression } from '../arm/expression';
import type { ResourceIndex } from '../arm/ResourceIndex';
import {
  API_MANAGEMENT_SERVICE,
  PUBLIC_IP_ADDRESS,
  VIRTUAL_NETWORK,
  type Subnet,
  type VirtualNetwork,
} from '../arm/resources';
import { tierNameOf } from '../tiers';
import { checkOf, type StaticAnalysisCheck } from './check';

/** Subnets of Azure's own that take no group, or none of this kind. */
const WITHOUT_GROUP =
  /^(?:GatewaySubnet|AzureFirewallSubnet|AzureFirewallManagementSubnet|RouteServerSubnet)$/i;

/** The subnets of a network that people make, of which the properties are visible. */
function ownSubnets(
  network: VirtualNetwork,
  index: ResourceIndex,
): Array<{ subnet: Subnet; name: string }> {
  return (subnetsOf(network, index) ?? [])
    .map(subnet => ({ subnet, name: lastSegment(subnet.name.known) ?? '' }))
    .filter(
      ({ subnet, name }) =>
        !WITHOUT_GROUP.test(name) && !subnet.properties.self.isAbsent,
    );
}

/**
 * Ids, in lower case, of the subnets that classic services are injected into; undefined where one cannot be determined, which may be any.
 */
function classicSubnets(index: ResourceIndex): Set<string> | undefined {
  return index.derive('classic subnets', index, () => {
    const ids = new Set<string>();
    for (const { sku, properties } of index.ofType(API_MANAGEMENT_SERVICE)) {
      const tier = tierNameOf(sku.name.known);
      const classic = tier === 'Developer' || tier === 'Premium';
      if (!classic && !sku.name.isUnknown) continue;
      const { additionalLocations } = properties;
      if (additionalLocations.isUnknown) return undefined;
      for (const place of [properties, ...(additionalLocations.known ?? [])]) {
        const { subnetResourceId } = place.virtualNetworkConfiguration;
        const id = idKey(writtenText(subnetResourceId));
        if (id !== undefined && isExpression(id)) return undefined;
        if (id !== undefined) ids.add(id);
      }
    }
    return ids;
  });
}

export const networkChecks: StaticAnalysisCheck[] = [
  checkOf(VIRTUAL_NETWORK, {
    ids: ['Azure.VNET.UseNSGs', 'e71308d3'],
    title: 'A subnet without a network security group',
    rationale:
      'Without a network security group, nothing limits the traffic from and to the resources in the subnet.',
    severity: 'warning',
    remedy:
      'Attach a network security group, to the subnets of private endpoints and of the Application Gateway too.',
    sources: ['psrule', 'azurepolicy'],
    broken(network, index) {
      const bad = ownSubnets(network, index).find(
        ({ subnet }) => subnet.properties.networkSecurityGroup.self.isAbsent,
      );
      return (
        bad && {
          at: bad.subnet.self,
          item: bad.name,
          actual: 'none',
          expected: 'a network security group',
        }
      );
    },
  }),
  checkOf(VIRTUAL_NETWORK, {
    ids: ['Azure.VNET.PrivateSubnet'],
    title: 'A subnet with default outbound access',
    rationale:
      'With default outbound access, resources call the internet from an address that Microsoft owns and can change.',
    severity: 'info',
    remedy: 'Set defaultOutboundAccess to false.',
    sources: ['psrule'],
    broken(network, index) {
      // Not proven with classic injection: an exception, on purpose.
      const classic = classicSubnets(index);
      const networkId = idKey(writtenText(network.id)) ?? '';
      const bad =
        classic &&
        ownSubnets(network, index).find(({ subnet, name }) => {
          const { delegations, defaultOutboundAccess } = subnet.properties;
          return (
            delegations.or([])?.length === 0 &&
            defaultOutboundAccess.or(true) === true &&
            !classic.has(`${networkId}/subnets/${name}`.toLowerCase())
          );
        });
      return (
        bad && {
          at: bad.subnet.self,
          item: bad.name,
          actual: 'default outbound access',
          expected: 'defaultOutboundAccess: false',
        }
      );
    },
  }),
  checkOf(PUBLIC_IP_ADDRESS, {
    ids: ['Azure.PublicIP.StandardSKU'],
    title: 'A public IP address that is not Standard',
    rationale:
      'Azure has retired Basic public IP addresses, which have no availability zones and are open by default.',
    severity: 'warning',
    remedy: 'Use the Standard SKU, static.',
    sources: ['psrule'],
    broken({ sku, properties: { publicIPAllocationMethod } }) {
      const name = sku.name.or('Basic');
      const method = publicIPAllocationMethod.known;
      const good =
        name?.toLowerCase() === 'standard' &&
        (method === undefined || method.toLowerCase() === 'static');
      return good || name === undefined
        ? undefined
        : {
            at: sku.name,
            actual: [name, method].filter(Boolean).join(', '),
            expected: 'Standard, Static',
          };
    },
  }),
  checkOf(PUBLIC_IP_ADDRESS, {
    ids: ['Azure.PublicIP.AvailabilityZone'],
    title: 'A public IP address in one zone',
    rationale:
      'An address in one zone stops with that zone, and so does what is behind it.',
    severity: 'warning',
    remedy: 'List the zones 1, 2 and 3.',
    sources: ['psrule'],
    broken({ zones }) {
      const listed = zones.or([]);
      return listed === undefined || listed.length >= 2
        ? undefined
        : {
            at: zones,
            actual:
              listed.flatMap(({ known }) => known ?? []).join(', ') || 'none',
            expected: '1, 2, 3',
          };
    },
  }),
  checkOf(PUBLIC_IP_ADDRESS, {
    ids: ['Azure.PublicIP.DNSLabel'],
    title: 'A public IP address without a DNS label',
    rationale:
      'A DNS label gives the address a name that stays when the address changes.',
    severity: 'info',
    remedy: 'Set dnsSettings.domainNameLabel.',
    sources: ['psrule'],
    broken({ properties: { dnsSettings } }) {
      return dnsSettings.domainNameLabel.isAbsent
        ? {
            at: dnsSettings.domainNameLabel,
            actual: 'none',
            expected: 'a label',
          }
        : undefined;
    },
  }),
];
