metadata description = 'An API Management service on the Consumption tier, which has no network, no developer portal and no units.'

import { publisherType, tagsType } from '../types.bicep'
import { hostNameType } from 'hostName.bicep'

@description('Name of the service; it is the first label of the gateway\'s host name.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Pricing tier.')
param tier 'Consumption'

@description('Who publishes the APIs.')
param publisher publisherType

@description('Host names of one\'s own.')
param hostNames hostNameType[]

@description('Name of the identity that reads their certificates; empty: none.')
param certificateIdentityName string

@description('ARM id of a Log Analytics workspace for logs and metrics; empty: none.')
param logAnalyticsWorkspaceId string

@description('Whether a lock keeps the service from being deleted.')
param lock bool

@description('Tags.')
param tags tagsType

resource certificateIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = if (!empty(certificateIdentityName)) {
  name: empty(certificateIdentityName) ? 'none' : certificateIdentityName
}

resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: tier
    capacity: 0
  }
  identity: empty(certificateIdentityName)
    ? {
        type: 'SystemAssigned'
      }
    : {
        type: 'SystemAssigned, UserAssigned'
        userAssignedIdentities: {
          '${certificateIdentity.id}': {}
        }
      }
  properties: {
    publisherName: publisher.name
    publisherEmail: publisher.email
    virtualNetworkType: 'None'
    publicNetworkAccess: 'Enabled'
    apiVersionConstraint: {
      minApiVersion: '2021-08-01'
    }
    hostnameConfigurations: [
      for hostName in hostNames: {
        type: hostName.type
        hostName: hostName.name
        certificateSource: 'KeyVault'
        keyVaultId: 'https://${hostName.certificate.keyVaultName}${environment().suffixes.keyvaultDns}/secrets/${hostName.certificate.name}'
        identityClientId: certificateIdentity!.properties.clientId
        negotiateClientCertificate: false
        defaultSslBinding: hostName.?defaultSslBinding
      }
    ]
  }
}

// The tier has metrics, and no logs of requests.
#disable-next-line use-recent-api-versions // No newer version of diagnostic settings knows category groups.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(logAnalyticsWorkspaceId)) {
  scope: service
  name: 'log-analytics'
  properties: {
    workspaceId: logAnalyticsWorkspaceId
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
