metadata description = 'Inbound private endpoints to the gateway, in its own network or in others, and the zone that answers for them.'

import { dnsType, privateEndpointType, tagsType, virtualNetworkType } from '../types.bicep'

@description('Name of the API Management service.')
param serviceName string

@description('Region of a private endpoint that names none.')
param location string

@description('Virtual network of the gateway.')
param virtualNetwork virtualNetworkType

@description('The private endpoints.')
@minLength(1)
@maxLength(100)
param endpoints privateEndpointType[]

@description('Who serves the private names.')
param dns dnsType

@description('Tags.')
param tags tagsType

@description('The zone in which private endpoints are registered.')
var zoneName = 'privatelink.azure-api.net'

@description('ARM id of the zone; empty: there is none.')
var zoneId = dns.mode == 'none'
  ? ''
  : resourceId(
      dns.?subscriptionId ?? subscription().subscriptionId,
      dns.?resourceGroupName ?? resourceGroup().name,
      'Microsoft.Network/privateDnsZones',
      zoneName
    )

@description('The network of each private endpoint.')
var endpointNetworkNames = map(endpoints, endpoint => {
  name: (endpoint.?virtualNetwork ?? virtualNetwork).name
  subscriptionId: (endpoint.?virtualNetwork == null
    ? virtualNetwork.?subscriptionId
    : endpoint.?virtualNetwork.?subscriptionId) ?? subscription().subscriptionId
  resourceGroupName: (endpoint.?virtualNetwork == null
    ? virtualNetwork.?resourceGroupName
    : endpoint.?virtualNetwork.?resourceGroupName) ?? resourceGroup().name
})

@description('That of the gateway, then that of each private endpoint: a network is linked where it comes first.')
var networkKeys = map(
  concat(
    [
      {
        name: virtualNetwork.name
        subscriptionId: virtualNetwork.?subscriptionId ?? subscription().subscriptionId
        resourceGroupName: virtualNetwork.?resourceGroupName ?? resourceGroup().name
      }
    ],
    endpointNetworkNames
  ),
  network => toLower('${network.subscriptionId}/${network.resourceGroupName}/${network.name}')
)

resource gateway 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: serviceName
}

resource gatewayNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  name: virtualNetwork.name
  scope: resourceGroup(
    virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
    virtualNetwork.?resourceGroupName ?? resourceGroup().name
  )
}

resource endpointNetworks 'Microsoft.Network/virtualNetworks@2025-07-01' existing = [
  for network in endpointNetworkNames: {
    name: network.name
    scope: resourceGroup(network.subscriptionId, network.resourceGroupName)
  }
]

resource endpointSubnets 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = [
  for (endpoint, index) in endpoints: {
    parent: endpointNetworks[index]
    name: endpoint.subnet.name
  }
]

module zone 'privateDnsZone.bicep' = if (dns.mode == 'new') {
  params: {
    name: zoneName
    tags: tags
  }
}

module zoneLink 'privateDnsZoneLink.bicep' = if (dns.mode == 'new') {
  dependsOn: [zone]
  params: {
    zoneName: zoneName
    virtualNetworkId: gatewayNetwork.id
    tags: tags
  }
}

module endpointZoneLinks 'privateDnsZoneLink.bicep' = [
  for (endpoint, index) in endpoints: if (dns.mode == 'new' && indexOf(networkKeys, networkKeys[index + 1]) == index + 1) {
    dependsOn: [zone]
    params: {
      zoneName: zoneName
      virtualNetworkId: endpointNetworks[index].id
      tags: tags
    }
  }
]

// One at a time, for the service takes one change of its connections at a time.
@batchSize(1)
module privateEndpoints 'privateEndpoint.bicep' = [
  for (endpoint, index) in endpoints: {
    dependsOn: [zone]
    // Azure wants it in the subscription of its network: where that is another one, it is made beside the network.
    scope: resourceGroup(
      endpointNetworkNames[index].subscriptionId,
      toLower(endpointNetworkNames[index].subscriptionId) == toLower(subscription().subscriptionId)
        ? resourceGroup().name
        : endpointNetworkNames[index].resourceGroupName
    )
    params: {
      name: endpoint.name
      location: endpoint.?location ?? location
      subnetId: endpointSubnets[index].id
      serviceId: gateway.id
      privateDnsZoneId: zoneId
      tags: tags
    }
  }
]

@export()
@sealed()
@description('A private endpoint, and the DNS records that it answers for.')
type connectedEndpointType = {
  @description('ARM id.')
  id: string

  @description('Names and addresses.')
  dnsConfigurations: {
    @description('Full host name.')
    fqdn: string?

    @description('Private IP addresses.')
    ipAddresses: string[]?
  }[]
}

@description('The private endpoints, and the DNS records that they answer for.')
output privateEndpoints connectedEndpointType[] = [
  for (endpoint, index) in endpoints: {
    id: privateEndpoints[index].outputs.id
    dnsConfigurations: privateEndpoints[index].outputs.dnsConfigurations
  }
]
