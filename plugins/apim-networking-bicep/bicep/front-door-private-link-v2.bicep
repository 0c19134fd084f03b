metadata name = 'API Management behind Front Door, on a v2 tier'
metadata description = 'Front Door Premium with a web application firewall reaches the gateway by Private Link. Public access is closed in a second deployment, once the connection is approved.'

import { forcedTunnelType, publisherType, subnetType, tagsType, virtualNetworkType } from 'types.bicep'
import { hostNameType } from 'modules/hostName.bicep'
import { frontDoorType } from 'modules/frontDoor.bicep'
import { integrationRules } from 'modules/rules/integration.bicep'

@sealed()
@description('The networking of a gateway behind Front Door.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'front-door-private-link'

  @description('Pricing tier.')
  tier: 'StandardV2' | 'PremiumV2'

  @description('Whether the units are spread over zones; Premium v2 only, and fixed when the service is created.')
  zoneRedundant: bool?

  @description('Virtual network of an integration. Default: the gateway calls out over the internet.')
  virtualNetwork: virtualNetworkType?

  @description('Subnet of the integration, for this gateway alone, delegated to Microsoft.Web/serverFarms.')
  gatewaySubnet: subnetType?

  @description('Whether a NAT gateway gives the subnet of a new network a fixed outbound address. Default: no.')
  natGateway: bool?

  @description('The way out of the subnet of a new network through a firewall, an appliance or a virtual network gateway. Default: the way of Azure.')
  forcedTunnel: forcedTunnelType?

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
@maxValue(30)
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

@description('Availability zones of the addresses that are made; empty where the region has none.')
param availabilityZones ('1' | '2' | '3')[] = ['1', '2', '3']

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

@description('Whether the gateway calls out into a virtual network.')
var integrated = networking.?virtualNetwork != null && networking.?gatewaySubnet != null

module network 'modules/virtualNetwork.bicep' = if (integrated && networking.?virtualNetwork.?mode == 'new') {
  params: {
    network: networking.?virtualNetwork ?? { mode: 'existing', name: 'none' }
    location: location
    subnets: [
      {
        name: networking.?gatewaySubnet.?name ?? ''
        addressPrefix: networking.?gatewaySubnet.?addressPrefix ?? ''
        rules: integrationRules
        delegation: 'Microsoft.Web/serverFarms'
        defaultOutboundAccess: !(networking.?natGateway ?? false) && networking.?forcedTunnel == null
        natGateway: networking.?natGateway
        forcedTunnel: networking.?forcedTunnel
      }
    ]
    availabilityZones: availabilityZones
    tags: tags
  }
}

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  name: networking.?virtualNetwork.?name ?? 'none'
  scope: resourceGroup(
    networking.?virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
    networking.?virtualNetwork.?resourceGroupName ?? resourceGroup().name
  )

  resource gatewaySubnet 'subnets' existing = {
    name: networking.?gatewaySubnet.?name ?? 'none'
  }
}

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

module service 'modules/apiManagementV2.bicep' = {
  dependsOn: [network, certificateIdentity, logAnalyticsWorkspace]
  params: {
    name: name
    location: location
    tier: networking.tier
    units: units
    zoneRedundant: networking.?zoneRedundant ?? false
    publisher: publisher
    virtualNetworkType: integrated ? 'External' : 'None'
    subnetId: integrated ? virtualNetwork::gatewaySubnet.id : ''
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
