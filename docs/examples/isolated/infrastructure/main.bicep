metadata name = 'API Management, isolated'
metadata description = 'Private in by private endpoints, private out by VNet integration. Public access is closed in a second deployment.'

import { dnsType, forcedTunnelType, privateEndpointType, publisherType, subnetType, tagsType, virtualNetworkType } from 'types.bicep'
import { hostNameType } from 'modules/hostName.bicep'
import { connectedEndpointType } from 'modules/privateEndpoints.bicep'
import { integrationRules } from 'modules/rules/integration.bicep'
import { privateEndpointRules } from 'modules/rules/privateEndpoint.bicep'

@sealed()
@description('The networking of an isolated gateway.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'isolated'

  @description('Pricing tier: only these have both VNet integration and private endpoints.')
  tier: 'StandardV2' | 'PremiumV2'

  @description('Whether the units are spread over zones; Premium v2 only, and fixed when the service is created.')
  zoneRedundant: bool?

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the integration, for this gateway alone, delegated to Microsoft.Web/serverFarms.')
  gatewaySubnet: subnetType

  @description('Whether a NAT gateway gives the subnet of a new network a fixed outbound address. Default: no.')
  natGateway: bool?

  @description('The way out of the subnet of a new network through a firewall, an appliance or a virtual network gateway. Default: the way of Azure.')
  forcedTunnel: forcedTunnelType?

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

@description('bootstrap: the first deployment, with public access on. lockdown: every later one, once the private connections are approved.')
param phase 'bootstrap' | 'lockdown'

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
    subnets: concat(
      [
        {
          name: networking.gatewaySubnet.name
          addressPrefix: networking.gatewaySubnet.?addressPrefix ?? ''
          rules: integrationRules
          delegation: 'Microsoft.Web/serverFarms'
          defaultOutboundAccess: !(networking.?natGateway ?? false) && networking.?forcedTunnel == null
          natGateway: networking.?natGateway
          forcedTunnel: networking.?forcedTunnel
        }
      ],
      map(endpointSubnets, subnet => {
        name: subnet.name
        addressPrefix: subnet.?addressPrefix ?? ''
        rules: privateEndpointRules
        privateEndpoints: true
        defaultOutboundAccess: false
      })
    )
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
    virtualNetworkType: 'External'
    subnetId: virtualNetwork::gatewaySubnet.id
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
