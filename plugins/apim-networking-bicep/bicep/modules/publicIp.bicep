metadata description = 'A public IP address of one\'s own.'

import { tagsType } from '../types.bicep'

@description('Name of the public IP address.')
param name string

@description('DNS name label.')
param dnsLabel string

@description('Whether it has DDoS IP Protection.')
param ddosProtection bool

@description('Region.')
param location string

@description('Availability zones of the address; empty where the region has none.')
param availabilityZones ('1' | '2' | '3')[]

@description('Tags.')
param tags tagsType

resource publicIp 'Microsoft.Network/publicIPAddresses@2025-07-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  zones: availabilityZones
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

@description('The IPv4 address.')
output ipAddress string = publicIp.properties.?ipAddress ?? ''
