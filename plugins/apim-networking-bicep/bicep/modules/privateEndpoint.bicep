metadata description = 'An inbound private endpoint to the gateway, registered in a private DNS zone where there is one.'

import { tagsType } from '../types.bicep'

@description('Name of the private endpoint.')
@minLength(2)
@maxLength(64)
param name string

@description('Region: that of its virtual network.')
param location string

@description('ARM id of the subnet.')
param subnetId string

@description('ARM id of the API Management service.')
param serviceId string

@description('ARM id of the private DNS zone privatelink.azure-api.net; empty: the name is served elsewhere.')
param privateDnsZoneId string

@description('Tags.')
param tags tagsType

resource privateEndpoint 'Microsoft.Network/privateEndpoints@2025-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    customNetworkInterfaceName: 'nic-${name}'
    privateLinkServiceConnections: [
      {
        name: name
        properties: {
          privateLinkServiceId: serviceId
          groupIds: [
            'Gateway'
          ]
        }
      }
    ]
  }

  resource zoneGroup 'privateDnsZoneGroups' = if (!empty(privateDnsZoneId)) {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: 'privatelink-azure-api-net'
          properties: {
            privateDnsZoneId: privateDnsZoneId
          }
        }
      ]
    }
  }
}

@description('ARM id of the private endpoint.')
output id string = privateEndpoint.id

@description('Names and addresses that the private endpoint answers for, once it is connected.')
output dnsConfigurations {
  @description('Full host name.')
  fqdn: string?

  @description('Private IP addresses.')
  ipAddresses: string[]?
}[] = privateEndpoint.properties.?customDnsConfigs ?? []
