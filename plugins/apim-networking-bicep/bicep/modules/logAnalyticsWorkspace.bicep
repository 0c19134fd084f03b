metadata description = 'A Log Analytics workspace for the logs and metrics of the gateway and of its edge.'

import { tagsType } from '../types.bicep'

@description('Name of the workspace.')
@maxLength(63)
param name string

@description('Region.')
param location string

@description('Days for which the logs are kept.')
@minValue(30)
@maxValue(730)
param retentionInDays int = 30

@description('Tags.')
param tags tagsType

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionInDays
  }
}

@description('ARM id of the workspace.')
output id string = workspace.id
