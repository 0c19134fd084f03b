metadata name = 'API Management, internal injection'
metadata description = 'Every endpoint private, inside a virtual network, in one region or several.'

import { publicIpType, publisherType, subnetType, tagsType, virtualNetworkType } from 'types.bicep'
import { classicInternalRules } from 'modules/securityRules.bicep'

@sealed()
@description('A further region.')
type additionalLocationType = {
  @description('Region.')
  location: string

  @description('Scale units.')
  @minValue(1)
  units: int

  @description('Availability zones.')
  zones: ('1' | '2' | '3')[]?

  @description('Virtual network in that region.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the gateway in that region, without delegation.')
  gatewaySubnet: subnetType
}

@sealed()
@description('The networking of a gateway on the Developer tier.')
type developerType = {
  @description('The networking pattern.')
  pattern: 'injection-internal'

  @description('Pricing tier.')
  tier: 'Developer'

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the gateway, without delegation.')
  gatewaySubnet: subnetType

  @description('A public IP address of one\'s own; left out: Azure manages the address.')
  publicIp: publicIpType?
}

@sealed()
@description('The networking of a gateway on the Premium tier.')
type premiumType = {
  @description('The networking pattern.')
  pattern: 'injection-internal'

  @description('Pricing tier.')
  tier: 'Premium'

  @description('Availability zones; left out: Azure chooses.')
  zones: ('1' | '2' | '3')[]?

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the gateway, without delegation.')
  gatewaySubnet: subnetType

  @description('A public IP address of one\'s own; left out: Azure manages the address.')
  publicIp: publicIpType?

  @description('Further regions, each with a network of its own.')
  additionalLocations: additionalLocationType[]?
}

@discriminator('tier')
@description('The networking of an internally injected gateway, by the tiers that have it.')
type networkingType = developerType | premiumType

@description('Name of the API Management service.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Scale units.')
@minValue(1)
@maxValue(31)
param units int

@description('Who publishes the APIs.')
param publisher publisherType

@description('The networking.')
param networking networkingType

@description('Whether the developer portal is on.')
param developerPortal 'Enabled' | 'Disabled' = 'Enabled'

@description('ARM id of a Log Analytics workspace for logs and metrics; empty: none.')
param logAnalyticsWorkspaceId string = ''

@description('Whether a lock keeps the service from being deleted.')
param lock bool = false

@description('Tags for every resource.')
param tags tagsType = {}

@description('Further regions.')
var additionalLocations = networking.?additionalLocations ?? []

@description('Names of the endpoints; each gets a zone of its own, for a zone azure-api.net would break every other name in it.')
var hostNames = [
  '${name}.azure-api.net'
  '${name}.portal.azure-api.net'
  '${name}.developer.azure-api.net'
  '${name}.management.azure-api.net'
  '${name}.scm.azure-api.net'
]

module network 'modules/virtualNetwork.bicep' = if (networking.virtualNetwork.mode == 'new') {
  params: {
    name: networking.virtualNetwork.name
    location: location
    addressPrefixes: networking.virtualNetwork.?addressPrefixes ?? []
    subnets: [
      {
        name: networking.gatewaySubnet.name
        addressPrefix: networking.gatewaySubnet.?addressPrefix ?? ''
        rules: classicInternalRules
        defaultOutboundAccess: true
      }
    ]
    tags: tags
  }
}

module additionalNetworks 'modules/virtualNetwork.bicep' = [
  for additional in additionalLocations: if (additional.virtualNetwork.mode == 'new') {
    params: {
      name: additional.virtualNetwork.name
      location: additional.location
      addressPrefixes: additional.virtualNetwork.?addressPrefixes ?? []
      subnets: [
        {
          name: additional.gatewaySubnet.name
          networkSecurityGroupName: 'nsg-${additional.gatewaySubnet.name}-${additional.location}'
          addressPrefix: additional.gatewaySubnet.?addressPrefix ?? ''
          rules: classicInternalRules
          defaultOutboundAccess: true
        }
      ]
      tags: tags
    }
  }
]

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-01-01' existing = {
  name: networking.virtualNetwork.name
  scope: resourceGroup(
    networking.virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
    networking.virtualNetwork.?resourceGroupName ?? resourceGroup().name
  )

  resource gatewaySubnet 'subnets' existing = {
    name: networking.gatewaySubnet.name
  }
}

resource ownPublicIp 'Microsoft.Network/publicIPAddresses@2025-01-01' existing = if (networking.?publicIp != null) {
  name: networking.?publicIp.?name ?? 'none'
}

module publicIp 'modules/publicIp.bicep' = if (networking.?publicIp != null) {
  params: {
    name: networking.?publicIp.?name ?? ''
    dnsLabel: networking.?publicIp.?dnsLabel ?? ''
    ddosProtection: networking.?publicIp.?ddosProtection ?? false
    location: location
    tags: tags
  }
}

module service 'modules/apiManagementClassic.bicep' = {
  dependsOn: [network, additionalNetworks, publicIp]
  params: {
    name: name
    location: location
    tier: networking.tier
    units: units
    zones: networking.?zones ?? []
    publisher: publisher
    virtualNetworkType: 'Internal'
    subnetId: virtualNetwork::gatewaySubnet.id
    publicIpAddressId: networking.?publicIp == null ? '' : ownPublicIp.id
    additionalLocations: [
      for additional in additionalLocations: {
        location: additional.location
        units: additional.units
        zones: additional.?zones
        subnet: {
          subscriptionId: additional.virtualNetwork.?subscriptionId ?? subscription().subscriptionId
          resourceGroupName: additional.virtualNetwork.?resourceGroupName ?? resourceGroup().name
          virtualNetworkName: additional.virtualNetwork.name
          name: additional.gatewaySubnet.name
        }
      }
    ]
    publicNetworkAccess: 'Enabled'
    developerPortal: developerPortal
    logAnalyticsWorkspaceId: logAnalyticsWorkspaceId
    lock: lock
    tags: tags
  }
}

module zones 'modules/privateDnsZoneOfService.bicep' = [
  for hostName in hostNames: {
    dependsOn: [service]
    params: {
      name: hostName
      gatewayName: name
      tags: tags
    }
  }
]

module zoneLinks 'modules/privateDnsZoneLink.bicep' = [
  for hostName in hostNames: {
    dependsOn: [network, zones]
    params: {
      zoneName: hostName
      virtualNetworkId: virtualNetwork.id
      tags: tags
    }
  }
]

@description('Address of the gateway; it resolves inside the linked network only.')
output gatewayUrl string = service.outputs.gatewayUrl

@description('Private IP addresses of the service.')
output privateIpAddresses string[] = service.outputs.privateIpAddresses

@description('Private IP addresses of the further regions; a region answers at its own.')
output additionalPrivateIpAddresses {
  @description('Region.')
  location: string

  @description('Private IP addresses.')
  privateIpAddresses: string[]
}[] = service.outputs.additionalPrivateIpAddresses

@description('Names that need a record for the private IP address wherever else they must resolve.')
output dnsNames string[] = hostNames

@description('Object id of the identity of the service, for role assignments.')
output principalId string = service.outputs.principalId
