import type {
  GatewayDesign,
  SubnetDesign,
  VirtualNetworkDesign,
} from '../../design';
import { attachmentOfDesign } from '../../model';
import { attachments } from '../../patterns';
import { patterns, type Attachment } from '../../patterns';
import type { ArmResource } from '../../arm/ArmResource';

const GROUP =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders';

const vnetTypes: Record<Attachment, 'None' | 'External' | 'Internal'> = {
  none: 'None',
  'classic-external': 'External',
  'classic-internal': 'Internal',
  'v2-injection': 'Internal',
  'v2-integration': 'External',
  'workspace-integration': 'External',
  'workspace-injection': 'Internal',
};

interface Placed {
  network: VirtualNetworkDesign;
  region: string;
  subnets: Array<SubnetDesign & { delegation?: string; routeTable?: string }>;
}

function idOf(type: string, name: string): string {
  return `${GROUP}/providers/Microsoft.Network/${type}/${name}`;
}

function subnetId(network: VirtualNetworkDesign, subnet: SubnetDesign): string {
  return `${idOf('virtualNetworks', network.name)}/subnets/${subnet.name}`;
}

/** What Azure would show of a design once it is built, as the official API writes it. */
export function armOfDesign(design: GatewayDesign): {
  service: ArmResource;
  related: ArmResource[];
} {
  const workspace = patterns[design.pattern].workspaceGateway;
  const attachment = attachmentOfDesign(design);
  const networks = new Map<string, Placed>();
  const place = (
    network: VirtualNetworkDesign,
    region: string,
    subnet: Placed['subnets'][number],
  ) => {
    const placed = networks.get(network.name) ?? {
      network,
      region,
      subnets: [],
    };
    if (!placed.subnets.some(({ name }) => name === subnet.name)) {
      placed.subnets.push(subnet);
    }
    networks.set(network.name, placed);
    return subnetId(network, subnet);
  };
  const attach = (
    network: VirtualNetworkDesign | undefined,
    region: string,
    subnet: SubnetDesign | undefined,
  ) =>
    network && subnet
      ? place(network, region, {
          ...subnet,
          delegation: attachments[attachment].subnet?.delegation,
          routeTable: design.forcedTunnel && 'rt-apim',
        })
      : undefined;

  const gatewaySubnetId = attach(
    design.virtualNetwork,
    design.region,
    design.gatewaySubnet,
  );
  const name = workspace
    ? design.workspaceGateway?.name ?? design.name
    : design.name;
  const serviceId = `${GROUP}/providers/Microsoft.ApiManagement/service/${design.name}`;
  const endpoints = (design.privateEndpoints ?? []).map((endpoint, index) => {
    const network = endpoint.virtualNetwork ?? design.virtualNetwork!;
    return {
      name: endpoint.name ?? `pep-${index}`,
      status: endpoint.status ?? 'Approved',
      subnetId: place(network, design.region, endpoint.subnet),
    };
  });
  const service: ArmResource = workspace
    ? {
        id: `${GROUP}/providers/Microsoft.ApiManagement/gateways/${name}`,
        name,
        type: 'Microsoft.ApiManagement/gateways',
        location: design.region,
        sku: { name: 'WorkspaceGatewayPremium', capacity: design.units },
        properties: {
          virtualNetworkType: vnetTypes[attachment],
          backend: { subnet: { id: gatewaySubnetId } },
        },
      }
    : {
        id: serviceId,
        name: design.name,
        type: 'Microsoft.ApiManagement/service',
        location: design.region,
        sku: { name: design.tier, capacity: design.units },
        zones: design.zones,
        properties: {
          gatewayUrl: `https://${design.name}.azure-api.net`,
          virtualNetworkType: vnetTypes[attachment],
          virtualNetworkConfiguration: gatewaySubnetId
            ? { subnetResourceId: gatewaySubnetId }
            : null,
          publicNetworkAccess: design.publicNetworkAccess,
          developerPortalStatus: design.developerPortal ?? 'Enabled',
          zoneRedundant: design.zoneRedundant,
          natGatewayState: design.natGateway ? 'Enabled' : 'Disabled',
          publicIpAddressId:
            design.publicIp && idOf('publicIPAddresses', design.publicIp.name),
          hostnameConfigurations: (design.customDomains ?? []).map(
            ({ hostName, type }) => ({ hostName, type }),
          ),
          additionalLocations: (design.additionalLocations ?? []).map(
            location => ({
              location: location.region,
              sku: { name: design.tier, capacity: location.units },
              zones: location.zones,
              disableGateway: location.disableGateway,
              virtualNetworkConfiguration: {
                subnetResourceId: attach(
                  location.virtualNetwork,
                  location.region,
                  location.gatewaySubnet,
                ),
              },
            }),
          ),
          privateEndpointConnections: [
            ...endpoints.map(endpoint =>
              connection(
                endpoint.name,
                endpoint.status,
                idOf('privateEndpoints', endpoint.name),
              ),
            ),
            ...(design.frontDoor
              ? [
                  connection(
                    'front-door',
                    design.frontDoor.privateLink ?? 'Approved',
                    '/subscriptions/11111111-0000-0000-0000-000000000000/resourceGroups/eafd/providers/Microsoft.Network/privateEndpoints/eafd',
                  ),
                ]
              : []),
          ],
        },
      };
  const edge = edgeOf(design, serviceId, subnet =>
    place(design.virtualNetwork!, design.region, subnet),
  );
  return {
    service,
    related: [
      ...(workspace
        ? [
            {
              id: serviceId,
              name: design.name,
              type: 'Microsoft.ApiManagement/service',
              sku: { name: design.tier },
            },
          ]
        : []),
      ...edge,
      ...endpoints.map(endpoint => ({
        id: idOf('privateEndpoints', endpoint.name),
        name: endpoint.name,
        type: 'Microsoft.Network/privateEndpoints',
        location: design.region,
        properties: { subnet: { id: endpoint.subnetId } },
      })),
      ...(design.publicIp
        ? [
            {
              id: idOf('publicIPAddresses', design.publicIp.name),
              name: design.publicIp.name,
              type: 'Microsoft.Network/publicIPAddresses',
              location: design.publicIp.region ?? design.region,
              sku: { name: design.publicIp.sku },
              properties: {
                publicIPAddressVersion: design.publicIp.ipVersion,
                dnsSettings: { domainNameLabel: design.name },
              },
            },
          ]
        : []),
      ...(design.forcedTunnel ? [routeTable(design)] : []),
      ...[...networks.values()].map(networkResource),
      ...(networks.size > 0 ? [securityGroup()] : []),
    ],
  };
}

function connection(name: string, status: string, endpointId: string) {
  return {
    id: `${GROUP}/connections/${name}`,
    name,
    properties: {
      groupIds: ['Gateway'],
      privateEndpoint: { id: endpointId },
      privateLinkServiceConnectionState: { status },
    },
  };
}

function networkResource({ network, region, subnets }: Placed): ArmResource {
  return {
    id: idOf('virtualNetworks', network.name),
    name: network.name,
    type: 'Microsoft.Network/virtualNetworks',
    location: network.region ?? region,
    properties: {
      addressSpace: { addressPrefixes: network.addressSpace },
      dhcpOptions: { dnsServers: network.dnsServers ?? [] },
      subnets: subnets.map(subnet => ({
        id: subnetId(network, subnet),
        name: subnet.name,
        properties: {
          addressPrefix: subnet.prefix,
          delegations: (
            subnet.delegations ?? (subnet.delegation ? [subnet.delegation] : [])
          ).map(serviceName => ({ properties: { serviceName } })),
          networkSecurityGroup:
            subnet.networkSecurityGroup === false
              ? null
              : { id: idOf('networkSecurityGroups', 'nsg-orders') },
          routeTable: subnet.routeTable && {
            id: idOf('routeTables', subnet.routeTable),
          },
          serviceEndpoints: subnet.routeTable
            ? [
                'Microsoft.Sql',
                'Microsoft.Storage',
                'Microsoft.EventHub',
                'Microsoft.KeyVault',
              ].map(service => ({ service }))
            : [],
        },
      })),
    },
  };
}

function securityGroup(): ArmResource {
  const rule = (
    name: string,
    source: string,
    port: string,
    priority: number,
  ) => ({
    name,
    properties: {
      direction: 'Inbound',
      access: 'Allow',
      priority,
      protocol: 'Tcp',
      sourceAddressPrefix: source,
      sourcePortRange: '*',
      destinationAddressPrefix: 'VirtualNetwork',
      destinationPortRange: port,
    },
  });
  return {
    id: idOf('networkSecurityGroups', 'nsg-orders'),
    name: 'nsg-orders',
    type: 'Microsoft.Network/networkSecurityGroups',
    properties: {
      securityRules: [
        rule('management', 'ApiManagement', '3443', 100),
        rule('clients', 'Internet', '443', 110),
      ],
    },
  };
}

function routeTable(design: GatewayDesign): ArmResource {
  const route = (name: string, addressPrefix: string, nextHopType: string) => ({
    name,
    properties: { addressPrefix, nextHopType },
  });
  return {
    id: idOf('routeTables', 'rt-apim'),
    name: 'rt-apim',
    type: 'Microsoft.Network/routeTables',
    properties: {
      routes: [
        route('default', '0.0.0.0/0', 'VirtualAppliance'),
        route('management', 'ApiManagement', 'Internet'),
        ...(design.forcedTunnel?.clientRanges ?? []).map((range, index) =>
          route(`clients-${index}`, range, 'Internet'),
        ),
      ],
    },
  };
}

function edgeOf(
  design: GatewayDesign,
  serviceId: string,
  placed: (subnet: SubnetDesign) => string,
): ArmResource[] {
  const { applicationGateway, frontDoor } = design;
  const host = `${design.name}.azure-api.net`;
  if (applicationGateway) {
    return [
      {
        id: idOf('applicationGateways', 'agw'),
        name: applicationGateway.name ?? `agw-${design.name}`,
        type: 'Microsoft.Network/applicationGateways',
        properties: {
          gatewayIPConfigurations: [
            {
              properties: { subnet: { id: placed(applicationGateway.subnet) } },
            },
          ],
          frontendIPConfigurations: [
            { properties: { publicIPAddress: { id: '/pip' } } },
          ],
          backendAddressPools: [
            { properties: { backendAddresses: [{ fqdn: host }] } },
          ],
          firewallPolicy: { id: '/waf' },
        },
      },
      {
        id: '/waf',
        name: 'waf',
        type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
        properties: {
          policySettings: {
            state: 'Enabled',
            mode: applicationGateway.wafMode,
          },
        },
      },
    ];
  }
  if (!frontDoor) return [];
  const profile = frontDoor.name ?? `afd-${design.name}`;
  return [
    {
      name: profile,
      type: 'Microsoft.Cdn/profiles',
      sku: { name: 'Premium_AzureFrontDoor' },
    },
    {
      name: `${profile}/apis/apim`,
      type: 'Microsoft.Cdn/profiles/originGroups/origins',
      properties: {
        hostName: host,
        sharedPrivateLinkResource: {
          privateLink: { id: serviceId },
          groupId: 'Gateway',
        },
      },
    },
    {
      name: 'waf',
      type: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies',
      properties: {
        policySettings: { enabledState: 'Enabled', mode: frontDoor.wafMode },
      },
    },
  ];
}
