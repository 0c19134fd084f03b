metadata name = 'API Management, injected on Premium v2'
metadata description = 'The gateway inside a virtual network, in and out. It is chosen when the service is created.'

import { dnsType, forcedTunnelType, publisherType, subnetType, tagsType, virtualNetworkType } from 'types.bicep'
import { hostNameType } from 'modules/hostName.bicep'
import { injectionV2Rules } from 'modules/rules/injectionV2.bicep'

@sealed()
@description('The networking of a gateway that is injected on Premium v2.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'injection-v2'

  @description('Pricing tier: only this one has it.')
  tier: 'PremiumV2'

  @description('Whether the units are spread over zones; Premium v2 only, and fixed when the service is created.')
  zoneRedundant: bool?

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the gateway, for it alone, delegated to Microsoft.Web/hostingEnvironments.')
  gatewaySubnet: subnetType

  @description('Whether a NAT gateway gives the subnet of a new network a fixed outbound address. Default: no.')
  natGateway: bool?

  @description('The way out of the subnet of a new network through a firewall, an appliance or a virtual network gateway. Default: the way of Azure.')
  forcedTunnel: forcedTunnelType?

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

@description('Name that the gateway answers to.')
var endpointNames = ['${name}.azure-api.net']

module network 'modules/virtualNetwork.bicep' = if (networking.virtualNetwork.mode == 'new') {
  params: {
    network: networking.virtualNetwork
    location: location
    subnets: [
      {
        name: networking.gatewaySubnet.name
        addressPrefix: networking.gatewaySubnet.?addressPrefix ?? ''
        rules: injectionV2Rules
        delegation: 'Microsoft.Web/hostingEnvironments'
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
  name: networking.virtualNetwork.name
  scope: resourceGroup(
    networking.virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
    networking.virtualNetwork.?resourceGroupName ?? resourceGroup().name
  )

  resource gatewaySubnet 'subnets' existing = {
    name: networking.gatewaySubnet.name
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
    virtualNetworkType: 'Internal'
    subnetId: virtualNetwork::gatewaySubnet.id
    publicNetworkAccess: 'Enabled'
    developerPortal: developerPortal
    hostNames: hostNames
    certificateIdentityName: certificateIdentityName
    logAnalyticsWorkspaceId: logsWorkspaceId
    lock: lock
    tags: tags
  }
}

module privateNames 'modules/privateNames.bicep' = {
  dependsOn: [network, service]
  params: {
    serviceName: name
    hostNames: endpointNames
    virtualNetwork: networking.virtualNetwork
    dns: networking.dns
    tags: tags
  }
}

@description('Address of the gateway; it resolves inside the linked network only.')
output gatewayUrl string = service.outputs.gatewayUrl

@description('Private IP addresses of the service.')
output privateIpAddresses string[] = service.outputs.privateIpAddresses

@description('Names that need a record for the private IP address wherever else they must resolve.')
output dnsNames string[] = endpointNames

@description('Object id of the identity of the service, for role assignments.')
output principalId string = service.outputs.principalId
