metadata description = 'The address that a private DNS zone answers with for its own name.'

@description('Name of the zone, which exists in the resource group of the deployment.')
param zoneName string

@description('Private IPv4 address.')
param ipv4Address string

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: zoneName

  resource apex 'A' = {
    name: '@'
    properties: {
      ttl: 300
      aRecords: [
        {
          ipv4Address: ipv4Address
        }
      ]
    }
  }
}

@description('ARM id of the record.')
output id string = zone::apex.id
