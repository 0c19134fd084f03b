metadata name = 'API Management, isolated'
metadata description = 'Private in by private endpoints, private out by VNet integration. Public access is closed in a second deployment.'

import { privateEndpointType, publisherType, subnetType, tagsType, virtualNetworkType } from 'types.bicep'
import { integrationRules, privateEndpointRules } from 'modules/securityRules.bicep'

@sealed()
@description('The networking of an isolated gateway.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'isolated'

  @description('Pricing tier: only these have both VNet integration and private endpoints.')
  tier: 'StandardV2' | 'PremiumV2'

  @description('Whether the units are spread over zones; Premium v2 only, and fixed when the service is created.')
  zoneRedundant: bool?

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the integration, for this gateway alone, delegated to Microsoft.Web/serverFarms.')
  gatewaySubnet: subnetType

  @description('Inbound private endpoints.')
  @minLength(1)
  @maxLength(100)
  privateEndpoints: privateEndpointType[]
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

@description('bootstrap: the first deployment, with public access on. lockdown: every later one, once the private endpoints are approved.')
param phase 'bootstrap' | 'lockdown'

@description('Whether the developer portal is on. It stays public in this pattern.')
param developerPortal 'Enabled' | 'Disabled' = 'Enabled'

@description('ARM id of a Log Analytics workspace for logs and metrics; empty: none.')
param logAnalyticsWorkspaceId string = ''

@description('Whether a lock keeps the service from being deleted.')
param lock bool = false

@description('Tags for every resource.')
param tags tagsType = {}

@description('Subnets of the private endpoints in the network of the gateway, each once.')
var newEndpointSubnets = reduce(
  filter(networking.privateEndpoints, endpoint => endpoint.?virtualNetwork == null),
  [],
  (found, endpoint) =>
    contains(map(found, subnet => subnet.name), endpoint.subnet.name) ? found : concat(found, [endpoint.subnet])
)

module network 'modules/virtualNetwork.bicep' = if (networking.virtualNetwork.mode == 'new') {
  params: {
    name: networking.virtualNetwork.name
    location: location
    addressPrefixes: networking.virtualNetwork.?addressPrefixes ?? []
    subnets: concat(
      [
        {
          name: networking.gatewaySubnet.name
          addressPrefix: networking.gatewaySubnet.?addressPrefix ?? ''
          rules: integrationRules
          delegation: 'Microsoft.Web/serverFarms'
          defaultOutboundAccess: false
        }
      ],
      map(newEndpointSubnets, subnet => {
        name: subnet.name
        addressPrefix: subnet.?addressPrefix ?? ''
        rules: privateEndpointRules
        defaultOutboundAccess: false
      })
    )
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
    publicNetworkAccess: phase == 'lockdown' ? 'Disabled' : 'Enabled'
    developerPortal: developerPortal
    logAnalyticsWorkspaceId: logAnalyticsWorkspaceId
    lock: lock
    tags: tags
  }
}

resource gateway 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: name
}

@description('The network of each private endpoint.')
var endpointNetworkNames = map(networking.privateEndpoints, endpoint => {
  name: (endpoint.?virtualNetwork ?? networking.virtualNetwork).name
  subscriptionId: (endpoint.?virtualNetwork == null
    ? networking.virtualNetwork.?subscriptionId
    : endpoint.?virtualNetwork.?subscriptionId) ?? subscription().subscriptionId
  resourceGroupName: (endpoint.?virtualNetwork == null
    ? networking.virtualNetwork.?resourceGroupName
    : endpoint.?virtualNetwork.?resourceGroupName) ?? resourceGroup().name
})

resource endpointNetworks 'Microsoft.Network/virtualNetworks@2025-01-01' existing = [
  for network in endpointNetworkNames: {
    name: network.name
    scope: resourceGroup(network.subscriptionId, network.resourceGroupName)
  }
]

resource endpointSubnetReferences 'Microsoft.Network/virtualNetworks/subnets@2025-01-01' existing = [
  for (endpoint, index) in networking.privateEndpoints: {
    parent: endpointNetworks[index]
    name: endpoint.subnet.name
  }
]

@description('That of the gateway, then that of each private endpoint: a network is linked where it comes first.')
var networkKeys = map(
  concat(
    [
      {
        name: networking.virtualNetwork.name
        subscriptionId: networking.virtualNetwork.?subscriptionId ?? subscription().subscriptionId
        resourceGroupName: networking.virtualNetwork.?resourceGroupName ?? resourceGroup().name
      }
    ],
    endpointNetworkNames
  ),
  network => toLower('${network.subscriptionId}/${network.resourceGroupName}/${network.name}')
)

@description('The zone in which the private endpoints are registered.')
var zoneName = 'privatelink.azure-api.net'

module zone 'modules/privateDnsZone.bicep' = {
  params: {
    name: zoneName
    tags: tags
  }
}

module zoneLink 'modules/privateDnsZoneLink.bicep' = {
  dependsOn: [network, zone]
  params: {
    zoneName: zoneName
    virtualNetworkId: virtualNetwork.id
    tags: tags
  }
}

module endpointZoneLinks 'modules/privateDnsZoneLink.bicep' = [
  for (endpoint, index) in networking.privateEndpoints: if (indexOf(networkKeys, networkKeys[index + 1]) == index + 1) {
    dependsOn: [zone]
    params: {
      zoneName: zoneName
      virtualNetworkId: endpointNetworks[index].id
      tags: tags
    }
  }
]

module privateEndpoints 'modules/privateEndpoint.bicep' = [
  for (endpoint, index) in networking.privateEndpoints: {
    dependsOn: [network, service]
    params: {
      name: endpoint.name
      location: endpoint.?location ?? location
      subnetId: endpointSubnetReferences[index].id
      serviceId: gateway.id
      privateDnsZoneId: zone.outputs.id
      tags: tags
    }
  }
]

@description('Address of the gateway; inside the linked networks it resolves to the private endpoints.')
output gatewayUrl string = service.outputs.gatewayUrl

@description('The private endpoints, and the DNS records that they answer for.')
output privateEndpoints {
  @description('ARM id.')
  id: string

  @description('Names and addresses.')
  dnsConfigurations: {
    @description('Full host name.')
    fqdn: string?

    @description('Private IP addresses.')
    ipAddresses: string[]?
  }[]
}[] = [
  for (endpoint, index) in networking.privateEndpoints: {
    id: privateEndpoints[index].outputs.id
    dnsConfigurations: privateEndpoints[index].outputs.dnsConfigurations
  }
]

@description('Object id of the identity of the service, for role assignments.')
output principalId string = service.outputs.principalId

@description('The phase to deploy next.')
output nextPhase string = phase == 'bootstrap' ? 'lockdown' : 'none'
