metadata description = 'A workspace gateway with a network of its own, and its connection to a workspace.'

import { tagsType } from '../types.bicep'

@description('Name of the workspace gateway.')
@minLength(1)
@maxLength(45)
param name string

@description('Name of the API Management service, which exists in the resource group of the deployment.')
param serviceName string

@description('Workspace of the service that it serves, which exists; empty: it is connected later.')
param workspaceName string

@description('Region: that of the service.')
param location string

@description('Scale units.')
@minValue(1)
param units int

@description('How the gateway is attached to its virtual network: External is integration, Internal is injection.')
param virtualNetworkType 'External' | 'Internal'

@description('ARM id of the subnet.')
param subnetId string

@description('Whether a lock keeps the gateway from being deleted.')
param lock bool

@description('Tags.')
param tags tagsType

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: serviceName

  resource workspace 'workspaces' existing = {
    name: empty(workspaceName) ? 'none' : workspaceName
  }
}

resource gateway 'Microsoft.ApiManagement/gateways@2024-05-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'WorkspaceGatewayPremium'
    capacity: units
  }
  properties: {
    virtualNetworkType: virtualNetworkType
    backend: {
      subnet: {
        id: subnetId
      }
    }
  }

  resource connection 'configConnections' = if (!empty(workspaceName)) {
    // At most 30 characters, the first of them a letter, which a workspace need not have.
    name: '${take('ws-${workspaceName}', 16)}-${uniqueString(workspaceName)}'
    properties: {
      sourceId: service::workspace.id
    }
  }
}

resource gatewayLock 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: gateway
  name: 'do-not-delete'
  properties: {
    level: 'CanNotDelete'
    notes: 'The gateway carries live APIs.'
  }
}

@description('ARM id of the workspace gateway.')
output id string = gateway.id

@description('Host name that Azure gave the gateway.')
output hostName string = gateway.properties.?frontend.?defaultHostname ?? ''
