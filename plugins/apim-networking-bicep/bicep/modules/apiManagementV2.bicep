metadata description = 'An API Management service on a v2 tier, hardened. The API version is the first that knows Premium v2 and zone redundancy.'

import { publisherType, tagsType } from '../types.bicep'

@description('Name of the service; it is the first label of the gateway\'s host name.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Pricing tier.')
param tier 'StandardV2' | 'PremiumV2'

@description('Scale units.')
@minValue(1)
param units int

@description('Whether the units are spread over zones; Premium v2 only, and fixed when the service is created.')
param zoneRedundant bool

@description('Who publishes the APIs.')
param publisher publisherType

@description('How the service is attached to its virtual network.')
param virtualNetworkType 'External' | 'Internal'

@description('ARM id of the subnet of the injection or integration.')
param subnetId string

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

resource service 'Microsoft.ApiManagement/service@2025-03-01-preview' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: tier
    capacity: units
  }
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
    zoneRedundant: zoneRedundant ? true : null
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

@description('Object id of the system-assigned identity, for role assignments.')
output principalId string = service.identity.principalId
