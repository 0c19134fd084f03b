metadata name = 'API Management, internal injection behind a firewall'
metadata description = 'Every endpoint private, inside a virtual network; an Application Gateway with a web application firewall publishes what is chosen.'

import {
  additionalLocationType
  dnsType
  forcedTunnelType
  publicIpType
  publisherType
  subnetType
  tagsType
  virtualNetworkType
} from 'types.bicep'
import { hostNameType } from 'modules/hostName.bicep'
import { applicationGatewayType } from 'modules/applicationGateway.bicep'
import { applicationGatewayRules } from 'modules/rules/applicationGateway.bicep'
import { classicRules, customDnsRules, networkCallerRules, tunnelServiceEndpoints, furtherTunnelServiceEndpoints } from 'modules/rules/classic.bicep'

@sealed()
@description('The networking of a gateway on the Developer tier.')
type developerType = {
  @description('The networking pattern.')
  pattern: 'internal-appgw-waf'

  @description('Pricing tier.')
  tier: 'Developer'

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the gateway, without delegation.')
  gatewaySubnet: subnetType

  @description('A public IP address of one\'s own. Default: Azure manages the address.')
  publicIp: publicIpType?

  @description('Whether a NAT gateway gives the subnet of a new network a fixed outbound address. Default: no.')
  natGateway: bool?

  @description('The way out of the subnet of a new network through a firewall, an appliance or a virtual network gateway. Default: the way of Azure.')
  forcedTunnel: forcedTunnelType?

  @description('The Application Gateway.')
  applicationGateway: applicationGatewayType

  @description('Who serves the private names.')
  dns: dnsType
}

@sealed()
@description('The networking of a gateway on the Premium tier.')
type premiumType = {
  @description('The networking pattern.')
  pattern: 'internal-appgw-waf'

  @description('Pricing tier.')
  tier: 'Premium'

  @description('Availability zones. Default: Azure chooses.')
  zones: ('1' | '2' | '3')[]?

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the gateway, without delegation.')
  gatewaySubnet: subnetType

  @description('A public IP address of one\'s own. Default: Azure manages the address.')
  publicIp: publicIpType?

  @description('Further regions, each with a network of its own.')
  additionalLocations: additionalLocationType[]?

  @description('Whether a NAT gateway gives the subnet of a new network a fixed outbound address. Default: no.')
  natGateway: bool?

  @description('The way out of the subnet of a new network through a firewall, an appliance or a virtual network gateway. Default: the way of Azure.')
  forcedTunnel: forcedTunnelType?

  @description('The Application Gateway.')
  applicationGateway: applicationGatewayType

  @description('Who serves the private names.')
  dns: dnsType
}

@discriminator('tier')
@description('The networking of an internally injected gateway behind an Application Gateway, by the tiers that have it.')
type networkingType = developerType | premiumType

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

@description('Whether the developer portal is on.')
param developerPortal 'Enabled' | 'Disabled' = 'Enabled'

@description('Host names of one\'s own.')
param hostNames hostNameType[] = []

@description('Availability zones of the addresses and of the Application Gateway; empty where the region has none.')
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

@description('Further regions.')
var additionalLocations = networking.?additionalLocations ?? []

@description('Rules of every subnet of the gateway; DNS servers of a network come besides.')
var gatewayRules = concat(networkCallerRules, classicRules)

@description('Names of the endpoints. Each has a zone of its own, for a zone azure-api.net would break every other name in it.')
var endpointNames = [
  '${name}.azure-api.net'
  '${name}.portal.azure-api.net'
  '${name}.developer.azure-api.net'
  '${name}.management.azure-api.net'
  '${name}.scm.azure-api.net'
]

module network 'modules/virtualNetwork.bicep' = if (networking.virtualNetwork.mode == 'new') {
  params: {
    network: networking.virtualNetwork
    location: location
    subnets: [
      {
        name: networking.gatewaySubnet.name
        addressPrefix: networking.gatewaySubnet.?addressPrefix ?? ''
        rules: concat(gatewayRules, networking.virtualNetwork.?dnsServers == null ? [] : customDnsRules)
        defaultOutboundAccess: true
        natGateway: networking.?natGateway
        forcedTunnel: networking.?forcedTunnel
        serviceEndpoints: networking.?forcedTunnel == null ? [] : tunnelServiceEndpoints
      }
      {
        name: networking.applicationGateway.subnet.name
        addressPrefix: networking.applicationGateway.subnet.?addressPrefix ?? ''
        rules: applicationGatewayRules
        defaultOutboundAccess: false
      }
    ]
    availabilityZones: availabilityZones
    tags: tags
  }
}

module additionalNetworks 'modules/virtualNetwork.bicep' = [
  for additional in additionalLocations: if (additional.virtualNetwork.mode == 'new') {
    params: {
      network: additional.virtualNetwork
      location: additional.location
      subnets: [
        {
          name: additional.gatewaySubnet.name
          networkSecurityGroupName: 'nsg-${additional.gatewaySubnet.name}-${additional.location}'
          addressPrefix: additional.gatewaySubnet.?addressPrefix ?? ''
          rules: concat(gatewayRules, additional.virtualNetwork.?dnsServers == null ? [] : customDnsRules)
          defaultOutboundAccess: true
          natGateway: networking.?natGateway
          forcedTunnel: networking.?forcedTunnel
          serviceEndpoints: networking.?forcedTunnel == null ? [] : furtherTunnelServiceEndpoints
        }
      ]
      availabilityZones: additional.?availabilityZones ?? availabilityZones
      tags: tags
    }
  }
]

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  name: networking.virtualNetwork.name
  scope: resourceGroup(
    networking.virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
    networking.virtualNetwork.?resourceGroupName ?? resourceGroup().name
  )

  resource gatewaySubnet 'subnets' existing = {
    name: networking.gatewaySubnet.name
  }

  resource edgeSubnet 'subnets' existing = {
    name: networking.applicationGateway.subnet.name
  }
}

resource ownPublicIp 'Microsoft.Network/publicIPAddresses@2025-07-01' existing = if (networking.?publicIp != null) {
  name: networking.?publicIp.?name ?? 'none'
}

module publicIp 'modules/publicIp.bicep' = if (networking.?publicIp != null) {
  params: {
    name: networking.?publicIp.?name ?? ''
    dnsLabel: networking.?publicIp.?dnsLabel ?? ''
    ddosProtection: networking.?publicIp.?ddosProtection ?? false
    location: location
    availabilityZones: availabilityZones
    tags: tags
  }
}

module additionalPublicIps 'modules/publicIp.bicep' = [
  for additional in additionalLocations: if (additional.?publicIp != null) {
    params: {
      name: additional.?publicIp.?name ?? ''
      dnsLabel: additional.?publicIp.?dnsLabel ?? ''
      ddosProtection: additional.?publicIp.?ddosProtection ?? false
      location: additional.location
      availabilityZones: additional.?availabilityZones ?? availabilityZones
      tags: tags
    }
  }
]

module certificateIdentity 'modules/certificateIdentity.bicep' = {
  params: {
    name: 'id-${name}'
    location: location
    certificates: concat(
      map(hostNames, hostName => hostName.certificate),
      map(networking.applicationGateway.listeners, listener => listener.certificate)
    )
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
  dependsOn: [network, additionalNetworks, publicIp, additionalPublicIps, certificateIdentity, logAnalyticsWorkspace]
  params: {
    name: name
    location: location
    tier: networking.tier
    units: units
    zones: networking.?zones ?? []
    publisher: publisher
    virtualNetworkType: 'Internal'
    subnetId: virtualNetwork::gatewaySubnet.id
    publicIpAddressId: networking.?publicIp == null ? '' : ownPublicIp.id
    additionalLocations: additionalLocations
    publicNetworkAccess: 'Enabled'
    developerPortal: developerPortal
    hostNames: hostNames
    certificateIdentityName: empty(hostNames) ? '' : 'id-${name}'
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

module edge 'modules/applicationGateway.bicep' = {
  dependsOn: [network, service, certificateIdentity, logAnalyticsWorkspace]
  params: {
    applicationGateway: networking.applicationGateway
    location: networking.applicationGateway.?location ?? location
    subnetId: virtualNetwork::edgeSubnet.id
    serviceName: name
    backend: 'privateAddress'
    certificateIdentityName: 'id-${name}'
    availabilityZones: availabilityZones
    logAnalyticsWorkspaceId: logsWorkspaceId
    tags: tags
  }
}

@description('Address of the gateway inside the linked network.')
output gatewayUrl string = service.outputs.gatewayUrl

@description('Public address that the host names of the Application Gateway need a DNS record for.')
output edgeIpAddress string = edge.outputs.ipAddress

@description('Private IP addresses of the service.')
output privateIpAddresses string[] = service.outputs.privateIpAddresses

@description('Private IP addresses of the further regions; a region answers at its own.')
output additionalPrivateIpAddresses {
  @description('Region.')
  location: string

  @description('Private IP addresses.')
  privateIpAddresses: string[]
}[] = service.outputs.additionalPrivateIpAddresses

@description('Names that need a record for the private IP address wherever else they must resolve.')
output dnsNames string[] = endpointNames

@description('Object id of the identity of the service, for role assignments.')
output principalId string = service.outputs.principalId
