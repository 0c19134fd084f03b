metadata description = 'A link by which a virtual network resolves names by a private DNS zone.'

import { tagsType } from '../types.bicep'

@description('Name of the zone.')
param zoneName string

@description('ARM id of the virtual network.')
param virtualNetworkId string

@description('Tags.')
param tags tagsType

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: zoneName

  resource link 'virtualNetworkLinks' = {
    name: 'link-${uniqueString(virtualNetworkId)}'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: virtualNetworkId
      }
    }
  }
}

@description('ARM id of the link.')
output id string = zone::link.id
