metadata description = 'A new virtual network with its subnets, each with a network security group of its own.'

import { forcedTunnelType, tagsType, virtualNetworkType } from '../types.bicep'
import { securityRuleType } from 'rules/securityRule.bicep'

@export()
@sealed()
@description('A subnet of a new virtual network.')
type newSubnetType = {
  @description('Name of the subnet.')
  name: string

  @description('IPv4 range in CIDR notation.')
  addressPrefix: string

  @description('Name of the network security group. Default: nsg- and the name of the subnet.')
  networkSecurityGroupName: string?

  @description('Rules of the network security group.')
  rules: securityRuleType[]

  @description('Whether private endpoints are in it, which the rules then apply to as well. Default: no.')
  privateEndpoints: bool?

  @description('Service that the subnet is delegated to. Default: none.')
  delegation: string?

  @description('Whether Azure may give it an outbound address of its own. A gateway counts on it where it has no other way out; everything else is private.')
  defaultOutboundAccess: bool

  @description('Whether a NAT gateway gives it a fixed outbound address. Default: no.')
  natGateway: bool?

  @description('The way out through a firewall, an appliance or a virtual network gateway. Default: the way of Azure.')
  forcedTunnel: forcedTunnelType?

  @description('Services that are reached over the network of Azure, not through a tunnel. Default: none.')
  serviceEndpoints: string[]?
}

@description('The virtual network, a new one.')
param network virtualNetworkType

@description('Region.')
param location string

@description('The subnets.')
param subnets newSubnetType[]

@description('Availability zones of the address of a NAT gateway; empty where the region has none.')
param availabilityZones ('1' | '2' | '3')[]

@description('Tags.')
param tags tagsType

resource networkSecurityGroups 'Microsoft.Network/networkSecurityGroups@2025-07-01' = [
  for subnet in subnets: {
    name: subnet.?networkSecurityGroupName ?? 'nsg-${subnet.name}'
    location: location
    tags: tags
    properties: {
      securityRules: [
        for rule in subnet.rules: {
          name: rule.name
          properties: {
            description: rule.description
            priority: rule.priority
            direction: rule.direction
            access: rule.access
            protocol: rule.protocol
            sourceAddressPrefix: rule.source
            sourcePortRange: '*'
            destinationAddressPrefix: rule.destination
            destinationPortRanges: rule.ports
          }
        }
      ]
    }
  }
]

resource routeTables 'Microsoft.Network/routeTables@2025-07-01' = [
  for subnet in subnets: if (subnet.?forcedTunnel != null) {
    name: 'rt-${subnet.name}-${location}'
    location: location
    tags: tags
    properties: {
      disableBgpRoutePropagation: false
      routes: concat(
        [
          {
            name: 'default'
            properties: subnet.?forcedTunnel.?nextHopIpAddress == null
              ? {
                  addressPrefix: '0.0.0.0/0'
                  nextHopType: 'VirtualNetworkGateway'
                }
              : {
                  addressPrefix: '0.0.0.0/0'
                  nextHopType: 'VirtualAppliance'
                  nextHopIpAddress: subnet.?forcedTunnel.?nextHopIpAddress
                }
          }
        ],
        subnet.?delegation == null
          ? [
              {
                // The answers of the control plane must not go through the tunnel.
                name: 'api-management'
                properties: {
                  addressPrefix: 'ApiManagement'
                  nextHopType: 'Internet'
                }
              }
            ]
          : [],
        map(subnet.?forcedTunnel.?clientRanges ?? [], (range, index) => {
          name: 'client-${index}'
          properties: {
            addressPrefix: range
            nextHopType: 'Internet'
          }
        })
      )
    }
  }
]

resource natAddresses 'Microsoft.Network/publicIPAddresses@2025-07-01' = [
  for subnet in subnets: if (subnet.?natGateway ?? false) {
    name: 'pip-ng-${subnet.name}-${location}'
    location: location
    tags: tags
    sku: {
      name: 'Standard'
    }
    zones: availabilityZones
    properties: {
      publicIPAllocationMethod: 'Static'
      publicIPAddressVersion: 'IPv4'
      dnsSettings: {
        domainNameLabel: 'ng-${uniqueString(resourceGroup().id, network.name, subnet.name)}'
      }
    }
  }
]

resource natGateways 'Microsoft.Network/natGateways@2025-07-01' = [
  for (subnet, index) in subnets: if (subnet.?natGateway ?? false) {
    name: 'ng-${subnet.name}-${location}'
    location: location
    tags: tags
    sku: {
      name: 'Standard'
    }
    properties: {
      idleTimeoutInMinutes: 4
      publicIpAddresses: [
        {
          id: natAddresses[index].id
        }
      ]
    }
  }
]

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' = {
  name: network.name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: network.?addressPrefixes ?? []
    }
    dhcpOptions: empty(network.?dnsServers ?? [])
      ? null
      : {
          dnsServers: network.?dnsServers
        }
    enableDdosProtection: network.?ddosProtectionPlanId != null
    ddosProtectionPlan: network.?ddosProtectionPlanId == null
      ? null
      : {
          id: network.?ddosProtectionPlanId
        }
    subnets: [
      for (subnet, index) in subnets: {
        name: subnet.name
        properties: {
          addressPrefix: subnet.addressPrefix
          networkSecurityGroup: {
            id: networkSecurityGroups[index].id
          }
          routeTable: subnet.?forcedTunnel == null
            ? null
            : {
                id: routeTables[index].id
              }
          natGateway: (subnet.?natGateway ?? false)
            ? {
                id: natGateways[index].id
              }
            : null
          serviceEndpoints: map(subnet.?serviceEndpoints ?? [], service => {
            service: service
          })
          delegations: subnet.?delegation == null
            ? []
            : [
                {
                  name: 'delegation'
                  properties: {
                    serviceName: subnet.?delegation
                  }
                }
              ]
          defaultOutboundAccess: subnet.defaultOutboundAccess
          // Without this a private endpoint is not touched by the rules of its subnet.
          privateEndpointNetworkPolicies: (subnet.?privateEndpoints ?? false) ? 'NetworkSecurityGroupEnabled' : null
        }
      }
    ]
  }

  resource peerings 'virtualNetworkPeerings' = [
    for peered in network.?peerings ?? []: {
      name: 'peer-${peered.name}'
      properties: {
        allowVirtualNetworkAccess: true
        allowForwardedTraffic: true
        useRemoteGateways: peered.?useRemoteGateways ?? false
        remoteVirtualNetwork: {
          id: resourceId(
            peered.?subscriptionId ?? subscription().subscriptionId,
            peered.?resourceGroupName ?? resourceGroup().name,
            'Microsoft.Network/virtualNetworks',
            peered.name
          )
        }
      }
    }
  ]
}

@description('ARM id of the virtual network.')
output id string = virtualNetwork.id
