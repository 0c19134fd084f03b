metadata name = 'API Management behind Front Door, on a classic tier'
metadata description = 'Front Door Premium with a web application firewall reaches the gateway by Private Link. Public access is closed in a second deployment, once the connection is approved.'

import { publisherType, regionType, tagsType } from 'types.bicep'
import { hostNameType } from 'modules/hostName.bicep'
import { frontDoorType } from 'modules/frontDoor.bicep'

@sealed()
@description('The networking of a gateway behind Front Door.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'front-door-private-link'

  @description('Pricing tier.')
  tier: 'Developer' | 'Basic' | 'Standard' | 'Premium'

  @description('Availability zones; Premium only. Default: Azure chooses.')
  zones: ('1' | '2' | '3')[]?

  @description('Further regions; Premium only.')
  additionalLocations: regionType[]?

  @description('The Front Door.')
  frontDoor: frontDoorType
}

@description('Name of the API Management service.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Scale units.')
@minValue(1)
@maxValue(31)
param units int

@description('Who publishes the APIs.')
param publisher publisherType

@description('The networking.')
param networking networkingType

@description('bootstrap: public access is on, as it must be at first. lockdown: it is off; every later deployment, once the private endpoints are approved.')
param phase 'bootstrap' | 'lockdown' = 'bootstrap'

@description('Whether the developer portal is on. It stays public in this pattern.')
param developerPortal 'Enabled' | 'Disabled' = 'Enabled'

@description('Host names of one\'s own.')
param hostNames hostNameType[] = []

@description('ARM id of a Log Analytics workspace for logs and metrics; empty: none.')
param logAnalyticsWorkspaceId string = ''

@description('Name of a Log Analytics workspace that is made for logs and metrics; empty: none.')
@maxLength(63)
param newLogAnalyticsWorkspaceName string = ''

@description('Whether a lock keeps the service from being deleted.')
param lock bool = false

@description('Tags for every resource.')
param tags tagsType = {}

@description('ARM id of the workspace that logs and metrics go to, the new one or the one that was there; empty: none.')
var logsWorkspaceId = empty(newLogAnalyticsWorkspaceName)
  ? logAnalyticsWorkspaceId
  : resourceId('Microsoft.OperationalInsights/workspaces', newLogAnalyticsWorkspaceName)

@description('Name of the identity that reads the certificates; empty: there are none.')
var certificateIdentityName = empty(hostNames) ? '' : 'id-${name}'

module certificateIdentity 'modules/certificateIdentity.bicep' = if (!empty(hostNames)) {
  params: {
    name: 'id-${name}'
    location: location
    certificates: map(hostNames, hostName => hostName.certificate)
    tags: tags
  }
}

module logAnalyticsWorkspace 'modules/logAnalyticsWorkspace.bicep' = if (!empty(newLogAnalyticsWorkspaceName)) {
  params: {
    name: newLogAnalyticsWorkspaceName
    location: location
    tags: tags
  }
}

module service 'modules/apiManagementClassic.bicep' = {
  dependsOn: [certificateIdentity, logAnalyticsWorkspace]
  params: {
    name: name
    location: location
    tier: networking.tier
    units: units
    zones: networking.?zones ?? []
    publisher: publisher
    virtualNetworkType: 'None'
    subnetId: ''
    publicIpAddressId: ''
    additionalLocations: networking.?additionalLocations ?? []
    publicNetworkAccess: phase == 'lockdown' ? 'Disabled' : 'Enabled'
    developerPortal: developerPortal
    hostNames: hostNames
    certificateIdentityName: certificateIdentityName
    logAnalyticsWorkspaceId: logsWorkspaceId
    lock: lock
    tags: tags
  }
}

module edge 'modules/frontDoor.bicep' = {
  dependsOn: [service, logAnalyticsWorkspace]
  params: {
    frontDoor: networking.frontDoor
    location: location
    serviceName: name
    logAnalyticsWorkspaceId: logsWorkspaceId
    tags: tags
  }
}

@description('Address of the gateway; once public access is off, Front Door alone reaches it.')
output gatewayUrl string = service.outputs.gatewayUrl

@description('Host name of Front Door, which callers use.')
output edgeHostName string = edge.outputs.hostName

@description('Object id of the identity of the service, for role assignments.')
output principalId string = service.outputs.principalId

@description('The phase to deploy next.')
output nextPhase string = phase == 'bootstrap' ? 'lockdown' : 'none'
