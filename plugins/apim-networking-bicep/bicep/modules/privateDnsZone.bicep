metadata description = 'A private DNS zone.'

import { tagsType } from '../types.bicep'

@description('Name of the zone.')
param name string

@description('Tags.')
param tags tagsType

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: name
  location: 'global'
  tags: tags
}

@description('ARM id of the zone.')
output id string = zone.id
