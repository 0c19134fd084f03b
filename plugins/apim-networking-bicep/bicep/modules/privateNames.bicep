metadata description = 'The private names of an injected service. Each has a zone of its own, for a zone azure-api.net would break every other name in it.'

import { dnsType, tagsType, virtualNetworkType } from '../types.bicep'

@description('Name of the API Management service.')
param serviceName string

@description('The host names.')
param hostNames string[]

@description('Virtual network of the gateway, which resolves them.')
param virtualNetwork virtualNetworkType

@description('Who serves the names.')
param dns dnsType

@description('Tags.')
param tags tagsType

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: serviceName
}

resource network 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  name: virtualNetwork.name
  scope: resourceGroup(
    virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
    virtualNetwork.?resourceGroupName ?? resourceGroup().name
  )
}

module zones 'privateDnsZone.bicep' = [
  for hostName in hostNames: if (dns.mode == 'new') {
    params: {
      name: hostName
      tags: tags
    }
  }
]

module links 'privateDnsZoneLink.bicep' = [
  for hostName in hostNames: if (dns.mode == 'new') {
    dependsOn: [zones]
    params: {
      zoneName: hostName
      virtualNetworkId: network.id
      tags: tags
    }
  }
]

module records 'privateDnsApex.bicep' = [
  for hostName in hostNames: if (dns.mode != 'none') {
    dependsOn: [zones]
    scope: resourceGroup(
      dns.?subscriptionId ?? subscription().subscriptionId,
      dns.?resourceGroupName ?? resourceGroup().name
    )
    params: {
      zoneName: hostName
      ipv4Address: service.properties.privateIPAddresses[0]
    }
  }
]
