metadata description = 'A zone-redundant public IP address of one\'s own.'

import { tagsType } from '../types.bicep'

@description('Name of the public IP address.')
param name string

@description('DNS name label.')
param dnsLabel string

@description('Whether it has DDoS IP Protection.')
param ddosProtection bool

@description('Region.')
param location string

@description('Tags.')
param tags tagsType

resource publicIp 'Microsoft.Network/publicIPAddresses@2025-01-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  zones: ['1', '2', '3']
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
    ddosSettings: {
      protectionMode: ddosProtection ? 'Enabled' : 'VirtualNetworkInherited'
    }
    dnsSettings: {
      domainNameLabel: dnsLabel
    }
  }
}

@description('ARM id of the public IP address.')
output id string = publicIp.id
