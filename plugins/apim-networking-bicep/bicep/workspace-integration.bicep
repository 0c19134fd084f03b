metadata name = 'Workspace gateway, integration'
metadata description = 'Public in, private out: the gateway of a workspace calls backends in a virtual network. The service and the workspace exist.'

import { forcedTunnelType, subnetType, tagsType, virtualNetworkType } from 'types.bicep'
import { integrationRules } from 'modules/rules/integration.bicep'

@sealed()
@description('The networking of a workspace gateway.')
type networkingType = {
  @description('The networking pattern.')
  pattern: 'workspace-integration'

  @description('Pricing tier of the service: these have workspace gateways.')
  tier: 'BasicV2' | 'StandardV2' | 'Premium' | 'PremiumV2'

  @description('Virtual network of the gateway.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the workspace gateway, for it alone, delegated to Microsoft.Web/serverFarms.')
  gatewaySubnet: subnetType

  @description('Whether a NAT gateway gives the subnet of a new network a fixed outbound address. Default: no.')
  natGateway: bool?

  @description('The way out of the subnet of a new network through a firewall, an appliance or a virtual network gateway. Default: the way of Azure.')
  forcedTunnel: forcedTunnelType?
}

@description('Name of the API Management service, which exists in the resource group of the deployment.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Scale units.')
@minValue(1)
param units int

@description('The networking.')
param networking networkingType

@description('Availability zones of the addresses that are made; empty where the region has none.')
param availabilityZones ('1' | '2' | '3')[] = ['1', '2', '3']

@description('Whether a lock keeps the gateway from being deleted.')
param lock bool = false

@description('Tags for every resource.')
param tags tagsType = {}

@description('Name of the workspace gateway.')
@minLength(1)
@maxLength(45)
param gatewayName string

@description('Workspace of the service that it serves, which exists; empty: it is connected later.')
param workspaceName string = ''

module network 'modules/virtualNetwork.bicep' = if (networking.virtualNetwork.mode == 'new') {
  params: {
    network: networking.virtualNetwork
    location: location
    subnets: [
      {
        name: networking.gatewaySubnet.name
        addressPrefix: networking.gatewaySubnet.?addressPrefix ?? ''
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
  name: networking.virtualNetwork.name
  scope: resourceGroup(
    networking.virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
    networking.virtualNetwork.?resourceGroupName ?? resourceGroup().name
  )

  resource gatewaySubnet 'subnets' existing = {
    name: networking.gatewaySubnet.name
  }
}

module gateway 'modules/workspaceGateway.bicep' = {
  dependsOn: [network]
  params: {
    name: gatewayName
    serviceName: name
    workspaceName: workspaceName
    location: location
    units: units
    virtualNetworkType: 'External'
    subnetId: virtualNetwork::gatewaySubnet.id
    lock: lock
    tags: tags
  }
}

@description('ARM id of the workspace gateway.')
output id string = gateway.outputs.id

@description('Host name that Azure gave the gateway.')
output hostName string = gateway.outputs.hostName
