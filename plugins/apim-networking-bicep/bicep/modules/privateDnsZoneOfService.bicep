metadata description = 'A private DNS zone for one host name of an injected service, with the private IP address of the service at its apex.'

import { tagsType } from '../types.bicep'

@description('Host name: the name of the zone.')
param name string

@description('Name of the API Management service.')
param gatewayName string

@description('Tags.')
param tags tagsType

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: gatewayName
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: name
  location: 'global'
  tags: tags

  resource apex 'A' = {
    name: '@'
    properties: {
      ttl: 300
      aRecords: [
        {
          ipv4Address: service.properties.privateIPAddresses[0]
        }
      ]
    }
  }
}

@description('ARM id of the zone.')
output id string = zone.id
