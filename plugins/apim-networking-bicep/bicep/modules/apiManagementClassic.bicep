metadata description = 'An API Management service on a classic tier, injected into a virtual network, hardened.'

import { publisherType, tagsType } from '../types.bicep'

@export()
@sealed()
@description('A further region of a classic Premium service.')
type additionalLocationType = {
  @description('Region.')
  location: string

  @description('Scale units.')
  @minValue(1)
  units: int

  @description('Availability zones.')
  zones: ('1' | '2' | '3')[]?

  @description('The subnet in that region.')
  subnet: {
    @description('Subscription of the virtual network.')
    subscriptionId: string

    @description('Resource group of the virtual network.')
    resourceGroupName: string

    @description('Name of the virtual network.')
    virtualNetworkName: string

    @description('Name of the subnet.')
    name: string
  }
}

@description('Name of the service; it is the first label of the gateway\'s host name.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Pricing tier.')
param tier 'Developer' | 'Premium'

@description('Scale units.')
@minValue(1)
param units int

@description('Availability zones; classic Premium only.')
param zones ('1' | '2' | '3')[]

@description('Who publishes the APIs.')
param publisher publisherType

@description('How the service is attached to its virtual network.')
param virtualNetworkType 'External' | 'Internal'

@description('ARM id of the subnet of the injection or integration.')
param subnetId string

@description('ARM id of a public IP address of one\'s own; empty: Azure manages the address.')
param publicIpAddressId string

@description('Further regions; classic Premium only.')
param additionalLocations additionalLocationType[]

@description('Whether the gateway\'s public endpoint answers.')
param publicNetworkAccess 'Enabled' | 'Disabled'

@description('Whether the developer portal is on.')
param developerPortal 'Enabled' | 'Disabled'

@description('ARM id of a Log Analytics workspace for logs and metrics; empty: none.')
param logAnalyticsWorkspaceId string

@description('Whether a lock keeps the service from being deleted.')
param lock bool

@description('Tags.')
param tags tagsType

@description('Cipher suites and protocols that are switched off: every one that is considered weak.')
var weakCiphers = [
  'TLS_RSA_WITH_AES_128_CBC_SHA'
  'TLS_RSA_WITH_AES_256_CBC_SHA'
  'TLS_RSA_WITH_AES_128_CBC_SHA256'
  'TLS_RSA_WITH_AES_256_CBC_SHA256'
  'TLS_RSA_WITH_AES_128_GCM_SHA256'
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA'
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'
]

resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: tier
    capacity: units
  }
  zones: empty(zones) ? null : zones
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    publisherName: publisher.name
    publisherEmail: publisher.email
    virtualNetworkType: virtualNetworkType
    virtualNetworkConfiguration: {
      subnetResourceId: subnetId
    }
    publicIpAddressId: empty(publicIpAddressId) ? null : publicIpAddressId
    publicNetworkAccess: publicNetworkAccess
    developerPortalStatus: developerPortal
    legacyPortalStatus: 'Disabled'
    apiVersionConstraint: {
      minApiVersion: '2021-08-01'
    }
    customProperties: toObject(
      weakCiphers,
      cipher => 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.${cipher}',
      cipher => 'False'
    )
    additionalLocations: [
      for additional in additionalLocations: {
        location: additional.location
        sku: {
          name: tier
          capacity: additional.units
        }
        zones: additional.?zones
        virtualNetworkConfiguration: {
          subnetResourceId: resourceId(
            additional.subnet.subscriptionId,
            additional.subnet.resourceGroupName,
            'Microsoft.Network/virtualNetworks/subnets',
            additional.subnet.virtualNetworkName,
            additional.subnet.name
          )
        }
      }
    ]
  }
}

#disable-next-line use-recent-api-versions // No newer version of diagnostic settings knows category groups.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(logAnalyticsWorkspaceId)) {
  scope: service
  name: 'log-analytics'
  properties: {
    workspaceId: logAnalyticsWorkspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource serviceLock 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: service
  name: 'do-not-delete'
  properties: {
    level: 'CanNotDelete'
    notes: 'The gateway carries live APIs.'
  }
}

@description('ARM id of the service.')
output id string = service.id

@description('Name of the service.')
output name string = service.name

@description('Address of the gateway.')
output gatewayUrl string = service.properties.gatewayUrl

@description('Private IP addresses of the service; empty where it has none.')
output privateIpAddresses string[] = service.properties.?privateIPAddresses ?? []

@description('Private IP addresses of the further regions; a region answers at its own.')
output additionalPrivateIpAddresses {
  @description('Region.')
  location: string

  @description('Private IP addresses.')
  privateIpAddresses: string[]
}[] = map(service.properties.?additionalLocations ?? [], additional => {
  location: additional.location
  privateIpAddresses: additional.?privateIPAddresses ?? []
})

@description('Object id of the system-assigned identity, for role assignments.')
output principalId string = service.identity.principalId
