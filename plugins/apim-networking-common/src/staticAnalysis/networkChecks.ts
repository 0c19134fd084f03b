import type { ArmResource } from '../classify';
import { at, get, isUnresolved, list, text } from '../classify/read';
import { tierNameOf } from '../tiers';
import {
  hasPort,
  isKnown,
  property,
  securityRules,
  type StaticAnalysisCheck,
} from './check';

const NSG = ['microsoft.network/networksecuritygroups'];
const NETWORK = ['microsoft.network/virtualnetworks'];
const PUBLIC_IP = ['microsoft.network/publicipaddresses'];

/** Subnets of Azure's own that take no group, or none of this kind. */
const WITHOUT_GROUP =
  /^(?:GatewaySubnet|AzureFirewallSubnet|AzureFirewallManagementSubnet|RouteServerSubnet)$/i;

function rulesVisible(resource: ArmResource): boolean {
  return !isUnresolved(property(resource, 'securityRules'));
}

/** Ids, in lower case, of the subnets that classic services are injected into. */
function classicSubnets(all: ArmResource[]): Set<string> {
  return new Set(
    all
      .filter(({ type, sku }) => {
        const tier = tierNameOf(get(sku, 'name'));
        return (
          text(type)?.toLowerCase() === 'microsoft.apimanagement/service' &&
          (tier === 'Developer' || tier === 'Premium')
        );
      })
      .flatMap(service => [
        service.properties,
        ...list(property(service, 'additionalLocations')),
      ])
      .flatMap(
        place =>
          text(
            at(place, 'virtualNetworkConfiguration', 'subnetResourceId'),
          )?.toLowerCase() ?? [],
      ),
  );
}

function subnetPath(index: number, name: string): string {
  return `properties.subnets[${index}] (${name})`;
}

export const networkChecks: StaticAnalysisCheck[] = [
  {
    ids: ['Azure.NSG.AnyInboundSource'],
    title: 'Anything may come in',
    severity: 'warning',
    types: NSG,
    remedy: 'Name the source: a range, or a service tag such as Internet.',
    sources: ['psrule'],
    broken(resource) {
      const rule = securityRules(resource).find(
        ({ inbound, allow, sources }) =>
          inbound && allow && sources.includes('*'),
      );
      return (
        rule && {
          field: `properties.securityRules (${rule.name})`,
          seen: '* as source',
          needed: 'a range or a service tag',
        }
      );
    },
  },
  {
    ids: ['Azure.NSG.DenyAllInbound'],
    title: 'The first rule denies everything',
    severity: 'warning',
    types: NSG,
    remedy:
      'Give the rule that denies everything the highest number, such as 4096.',
    sources: ['psrule'],
    broken(resource) {
      const [first] = securityRules(resource)
        .filter(({ inbound }) => inbound)
        .sort((a, b) => a.priority - b.priority);
      return first && !first.allow && first.sources.includes('*')
        ? {
            field: `properties.securityRules (${first.name})`,
            seen: `deny from * first, with priority ${first.priority}`,
            needed: 'what is allowed before it',
          }
        : undefined;
    },
  },
  {
    ids: ['Azure.NSG.LateralTraversal'],
    title: 'Remote administration of the neighbours is open',
    severity: 'info',
    types: NSG,
    remedy: 'Deny 22 and 3389 to VirtualNetwork, outbound.',
    sources: ['psrule'],
    broken(resource) {
      if (!rulesVisible(resource)) return undefined;
      const denied = securityRules(resource)
        .filter(
          ({ inbound, allow, destinations }) =>
            !inbound &&
            !allow &&
            destinations.some(
              to => to === '*' || to.toLowerCase() === 'virtualnetwork',
            ),
        )
        .flatMap(({ ports }) => ports);
      const open = [22, 3389].filter(port => !hasPort(denied, port));
      return open.length > 0
        ? {
            field: 'properties.securityRules',
            seen: `${open.join(' and ')} outbound to the network`,
            needed: 'a rule that denies them',
          }
        : undefined;
    },
  },
  {
    ids: ['CKV_AZURE_9', 'CKV_AZURE_10', 'CKV_AZURE_160'],
    title: '3389, 22 or 80 is open to the internet',
    severity: 'warning',
    types: NSG,
    remedy: 'Close the port to the internet.',
    sources: ['checkov'],
    broken(resource) {
      for (const { inbound, allow, sources, ports, name } of securityRules(
        resource,
      )) {
        const open = [3389, 22, 80].find(port => hasPort(ports, port));
        const fromInternet = sources.some(source =>
          /^(?:\*|any|internet|0\.0\.0\.0\/0)$/i.test(source),
        );
        if (inbound && allow && fromInternet && open !== undefined) {
          return {
            field: `properties.securityRules (${name})`,
            seen: `${open} from ${sources.join(', ')}`,
            needed: 'closed',
          };
        }
      }
      return undefined;
    },
  },
  {
    ids: ['Azure.VNET.UseNSGs', 'e71308d3'],
    title: 'A subnet without a network security group',
    severity: 'warning',
    types: NETWORK,
    remedy:
      'Attach a network security group, to the subnets of private endpoints and of the Application Gateway too.',
    sources: ['psrule', 'azurepolicy'],
    broken(resource) {
      const subnets = list(property(resource, 'subnets'));
      const index = subnets.findIndex(
        subnet =>
          !WITHOUT_GROUP.test(text(get(subnet, 'name')) ?? '') &&
          [undefined, null].includes(
            at(subnet, 'properties', 'networkSecurityGroup') as undefined,
          ),
      );
      return index < 0
        ? undefined
        : {
            field: subnetPath(index, text(get(subnets[index], 'name')) ?? ''),
            seen: 'none',
            needed: 'a network security group',
          };
    },
  },
  {
    ids: ['Azure.VNET.PrivateSubnet'],
    title: 'A subnet with default outbound access',
    severity: 'info',
    types: NETWORK,
    remedy: 'Set defaultOutboundAccess to false.',
    sources: ['psrule'],
    broken(resource, all) {
      const subnets = list(property(resource, 'subnets'));
      const classic = classicSubnets(all);
      const index = subnets.findIndex(subnet => {
        const name = text(get(subnet, 'name')) ?? '';
        const id = `${text(resource.id) ?? ''}/subnets/${name}`.toLowerCase();
        const properties = get(subnet, 'properties');
        return (
          !WITHOUT_GROUP.test(name) &&
          list(get(properties, 'delegations')).length === 0 &&
          get(properties, 'defaultOutboundAccess') !== false &&
          isKnown(get(properties, 'defaultOutboundAccess')) &&
          // Not proven with classic injection: an exception, on purpose.
          !classic.has(id)
        );
      });
      return index < 0
        ? undefined
        : {
            field: subnetPath(index, text(get(subnets[index], 'name')) ?? ''),
            seen: 'default outbound access',
            needed: 'defaultOutboundAccess: false',
          };
    },
  },
  {
    ids: ['Azure.PublicIP.StandardSKU'],
    title: 'A public IP address that is not Standard',
    severity: 'warning',
    types: PUBLIC_IP,
    remedy: 'Use the Standard SKU, static.',
    sources: ['psrule'],
    broken(resource) {
      const sku = text(at(resource, 'sku', 'name'));
      const method = text(property(resource, 'publicIPAllocationMethod'));
      const good =
        sku?.toLowerCase() === 'standard' &&
        (method === undefined || method.toLowerCase() === 'static');
      return good || !isKnown(sku)
        ? undefined
        : {
            field: 'sku.name',
            seen: [sku ?? 'Basic', method].filter(Boolean).join(', '),
            needed: 'Standard, Static',
          };
    },
  },
  {
    ids: ['Azure.PublicIP.AvailabilityZone'],
    title: 'A public IP address in one zone',
    severity: 'warning',
    types: PUBLIC_IP,
    remedy: 'List the zones 1, 2 and 3.',
    sources: ['psrule'],
    broken(resource) {
      const zones = get(resource, 'zones');
      return isUnresolved(zones) || list(zones).length >= 2
        ? undefined
        : {
            field: 'zones',
            seen: list(zones).join(', ') || 'none',
            needed: '1, 2, 3',
          };
    },
  },
  {
    ids: ['Azure.PublicIP.DNSLabel'],
    title: 'A public IP address without a DNS label',
    severity: 'info',
    types: PUBLIC_IP,
    remedy: 'Set dnsSettings.domainNameLabel.',
    sources: ['psrule'],
    broken(resource) {
      const label = property(resource, 'dnsSettings', 'domainNameLabel');
      return text(label) || isUnresolved(property(resource, 'dnsSettings'))
        ? undefined
        : {
            field: 'properties.dnsSettings.domainNameLabel',
            seen: 'none',
            needed: 'a label',
          };
    },
  },
];
