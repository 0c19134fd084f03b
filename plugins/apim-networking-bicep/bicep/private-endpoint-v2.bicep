metadata name = 'API Management with private endpoints, on a v2 tier'
metadata description = 'Private in by private endpoints; the gateway calls out over the internet. Public access is closed in a second deployment, where it is to be closed.'

import { dnsType, privateEndpointType, publisherType, tagsType, virtualNetworkType } from 'types.bicep'
import { hostNameType } from 'modules/hostName.bicep'
import { connectedEndpointType } from 'modules/privateEndpoints.bicep'
import { privateEndpointRules } from 'modules/rules/privateEndpoint.bicep'

@sealed()
@description('The networking of a gateway with private endpoints.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'private-endpoint'

  @description('Pricing tier.')
  tier: 'StandardV2' | 'PremiumV2'

  @description('Whether the units are spread over zones; Premium v2 only, and fixed when the service is created.')
  zoneRedundant: bool?

  @description('Virtual network of the private endpoints.')
  virtualNetwork: virtualNetworkType

  @description('Inbound private endpoints.')
  @minLength(1)
  @maxLength(100)
  privateEndpoints: privateEndpointType[]

  @description('Who serves the private names.')
  dns: dnsType
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

@description('Subnets of the private endpoints in the network of the gateway, each once.')
var endpointSubnets = reduce(
  filter(networking.privateEndpoints, endpoint => endpoint.?virtualNetwork == null),
  [],
  (found, endpoint) =>
    contains(map(found, subnet => toLower(subnet.name)), toLower(endpoint.subnet.name))
      ? found
      : concat(found, [endpoint.subnet])
)

module network 'modules/virtualNetwork.bicep' = if (networking.virtualNetwork.mode == 'new') {
  params: {
    network: networking.virtualNetwork
    location: location
    subnets: map(endpointSubnets, subnet => {
      name: subnet.name
      addressPrefix: subnet.?addressPrefix ?? ''
      rules: privateEndpointRules
      privateEndpoints: true
      defaultOutboundAccess: false
    })
    availabilityZones: []
    tags: tags
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
  dependsOn: [certificateIdentity, logAnalyticsWorkspace]
  params: {
    name: name
    location: location
    tier: networking.tier
    units: units
    zoneRedundant: networking.?zoneRedundant ?? false
    publisher: publisher
    virtualNetworkType: 'None'
    subnetId: ''
    publicNetworkAccess: phase == 'lockdown' ? 'Disabled' : 'Enabled'
    developerPortal: developerPortal
    hostNames: hostNames
    certificateIdentityName: certificateIdentityName
    logAnalyticsWorkspaceId: logsWorkspaceId
    lock: lock
    tags: tags
  }
}

module privateEndpoints 'modules/privateEndpoints.bicep' = {
  dependsOn: [network, service]
  params: {
    serviceName: name
    location: location
    virtualNetwork: networking.virtualNetwork
    endpoints: networking.privateEndpoints
    dns: networking.dns
    tags: tags
  }
}

module privateEndpointOnly 'modules/privateEndpointOnly.bicep' = {
  dependsOn: [privateEndpoints]
  params: {
    serviceName: name
  }
}

@description('Address of the gateway; inside the linked networks it resolves to the private endpoints.')
output gatewayUrl string = service.outputs.gatewayUrl

@description('The private endpoints, and the DNS records that they answer for.')
output privateEndpoints connectedEndpointType[] = privateEndpoints.outputs.privateEndpoints

@description('Name of the policy fragment that rejects callers who do not come through a private endpoint.')
output privateEndpointFragment string = privateEndpointOnly.outputs.name

@description('Object id of the identity of the service, for role assignments.')
output principalId string = service.outputs.principalId

@description('The phase to deploy next.')
output nextPhase string = phase == 'bootstrap' ? 'lockdown' : 'none'
