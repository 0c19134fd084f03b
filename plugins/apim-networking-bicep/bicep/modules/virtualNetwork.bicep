metadata description = 'A new virtual network with its subnets, each with a network security group of its own.'

import { tagsType } from '../types.bicep'
import { securityRuleType } from 'securityRules.bicep'

@export()
@sealed()
@description('A subnet of a new virtual network.')
type newSubnetType = {
  @description('Name of the subnet.')
  name: string

  @description('IPv4 range in CIDR notation.')
  addressPrefix: string

  @description('Name of the network security group; left out: nsg- and the name of the subnet.')
  networkSecurityGroupName: string?

  @description('Rules of the network security group.')
  rules: securityRuleType[]

  @description('Service that the subnet is delegated to; left out: none.')
  delegation: string?

  @description('Whether Azure may give it an outbound address of its own. Classic injection counts on it; everything else is private.')
  defaultOutboundAccess: bool
}

@description('Name of the virtual network.')
param name string

@description('Region.')
param location string

@description('Address space: one or more IPv4 ranges in CIDR notation.')
param addressPrefixes string[]

@description('The subnets.')
param subnets newSubnetType[]

@description('Tags.')
param tags tagsType

resource networkSecurityGroups 'Microsoft.Network/networkSecurityGroups@2025-01-01' = [
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

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: addressPrefixes
    }
    subnets: [
      for (subnet, index) in subnets: {
        name: subnet.name
        properties: {
          addressPrefix: subnet.addressPrefix
          networkSecurityGroup: {
            id: networkSecurityGroups[index].id
          }
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
        }
      }
    ]
  }
}

@description('ARM id of the virtual network.')
output id string = virtualNetwork.id
