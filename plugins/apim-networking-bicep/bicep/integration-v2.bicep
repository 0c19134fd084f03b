metadata name = 'API Management with VNet integration'
metadata description = 'Public in, private out: the gateway calls backends in a virtual network.'

import { publisherType, subnetType, tagsType, virtualNetworkType } from 'types.bicep'
import { integrationRules } from 'modules/securityRules.bicep'

@sealed()
@description('The networking of an integrated gateway.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'integration-v2'

  @description('Pricing tier: only these have VNet integration.')
  tier: 'StandardV2' | 'PremiumV2'

  @description('Whether the units are spread over zones; Premium v2 only, and fixed when the service is created.')
  zoneRedundant: bool?

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the integration, for this gateway alone, delegated to Microsoft.Web/serverFarms.')
  gatewaySubnet: subnetType
}

@description('Name of the API Management service.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Scale units.')
@minValue(1)
@maxValue(30)
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

module network 'modules/virtualNetwork.bicep' = if (networking.virtualNetwork.mode == 'new') {
  params: {
    name: networking.virtualNetwork.name
    location: location
    addressPrefixes: networking.virtualNetwork.?addressPrefixes ?? []
    subnets: [
      {
        name: networking.gatewaySubnet.name
        addressPrefix: networking.gatewaySubnet.?addressPrefix ?? ''
        rules: integrationRules
        delegation: 'Microsoft.Web/serverFarms'
        defaultOutboundAccess: false
      }
    ]
    tags: tags
  }
}

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

module service 'modules/apiManagementV2.bicep' = {
  dependsOn: [network]
  params: {
    name: name
    location: location
    tier: networking.tier
    units: units
    zoneRedundant: networking.?zoneRedundant ?? false
    publisher: publisher
    virtualNetworkType: 'External'
    subnetId: virtualNetwork::gatewaySubnet.id
    publicNetworkAccess: 'Enabled'
    developerPortal: developerPortal
    logAnalyticsWorkspaceId: logAnalyticsWorkspaceId
    lock: lock
    tags: tags
  }
}

@description('Address of the gateway; it is public.')
output gatewayUrl string = service.outputs.gatewayUrl

@description('Object id of the identity of the service, for role assignments.')
output principalId string = service.outputs.principalId
