metadata description = 'The types that every networking pattern shares. An illegal combination does not compile.'

@export()
@description('Tags for every resource, by name.')
type tagsType = {
  @description('Value of one tag.')
  *: string
}

@export()
@sealed()
@description('A network that a new network is peered with.')
type peeredNetworkType = {
  @description('Name of the virtual network.')
  @minLength(2)
  @maxLength(64)
  name: string

  @description('Resource group of the virtual network. Default: that of the deployment.')
  resourceGroupName: string?

  @description('Subscription of the virtual network. Default: that of the deployment.')
  subscriptionId: string?

  @description('Whether its virtual network gateway is used, which its peering back must allow; one network at most. Default: no.')
  useRemoteGateways: bool?
}

@export()
@sealed()
@description('A virtual network that is created with the gateway.')
type newVirtualNetworkType = {
  @description('The network is created.')
  mode: 'new'

  @description('Name of the virtual network.')
  @minLength(2)
  @maxLength(64)
  name: string

  @description('Address space: one or more IPv4 ranges in CIDR notation.')
  @minLength(1)
  addressPrefixes: string[]

  @description('DNS servers of one\'s own, by IPv4 address. Default: those of Azure.')
  dnsServers: string[]?

  @description('Networks that it is peered with, such as a hub. The way back is made by their owners.')
  peerings: peeredNetworkType[]?

  @description('ARM id of a DDoS protection plan. Default: none.')
  ddosProtectionPlanId: string?
}

@export()
@sealed()
@description('A virtual network that exists. Its subnets exist too: they are referenced, never declared again.')
type existingVirtualNetworkType = {
  @description('The network exists.')
  mode: 'existing'

  @description('Name of the virtual network.')
  @minLength(2)
  @maxLength(64)
  name: string

  @description('Resource group of the virtual network. Default: that of the deployment.')
  resourceGroupName: string?

  @description('Subscription of the virtual network. Default: that of the deployment.')
  subscriptionId: string?
}

@export()
@discriminator('mode')
@description('A virtual network, new or existing.')
type virtualNetworkType = newVirtualNetworkType | existingVirtualNetworkType

@export()
@sealed()
@description('A subnet.')
type subnetType = {
  @description('Name of the subnet.')
  @minLength(1)
  @maxLength(80)
  name: string

  @description('IPv4 range in CIDR notation; needed for a new network.')
  addressPrefix: string?
}

@export()
@sealed()
@description('An inbound private endpoint to the gateway.')
type privateEndpointType = {
  @description('Name of the private endpoint.')
  @minLength(2)
  @maxLength(64)
  name: string

  @description('Subnet of the private endpoint.')
  subnet: subnetType

  @description('Another virtual network than that of the gateway, which exists. Default: that of the gateway.')
  virtualNetwork: existingVirtualNetworkType?

  @description('Region of its virtual network. Default: that of the gateway.')
  location: string?
}

@export()
@sealed()
@description('A public IP address of one\'s own.')
type publicIpType = {
  @description('Name of the public IP address.')
  @minLength(1)
  @maxLength(80)
  name: string

  @description('DNS name label.')
  @minLength(3)
  @maxLength(63)
  dnsLabel: string

  @description('Whether it has DDoS IP Protection, which is billed for each address.')
  ddosProtection: bool?
}

@export()
@sealed()
@description('Who publishes the APIs.')
type publisherType = {
  @description('Name of the organisation.')
  @minLength(1)
  @maxLength(100)
  name: string

  @description('Address that Azure writes to about the service.')
  @minLength(3)
  @maxLength(100)
  email: string
}

@export()
@sealed()
@description('A way out that leads through a firewall, an appliance or a virtual network gateway.')
type forcedTunnelType = {
  @description('Private IPv4 address of the firewall or appliance. Default: a virtual network gateway.')
  nextHopIpAddress: string?

  @description('Public IPv4 ranges of callers whose answers go straight back.')
  clientRanges: string[]?
}

@export()
@sealed()
@description('Private DNS zones that are created with the gateway.')
type newDnsType = {
  @description('The zones are created.')
  mode: 'new'
}

@export()
@sealed()
@description('Central private DNS zones, which exist and are linked by their owners.')
type existingDnsType = {
  @description('The zones exist.')
  mode: 'existing'

  @description('Resource group of the zones. Default: that of the deployment.')
  resourceGroupName: string?

  @description('Subscription of the zones. Default: that of the deployment.')
  subscriptionId: string?
}

@export()
@sealed()
@description('No private DNS zones: the names are served elsewhere.')
type noDnsType = {
  @description('Nothing is made for the names.')
  mode: 'none'
}

@export()
@discriminator('mode')
@description('Who serves the private names.')
type dnsType = newDnsType | existingDnsType | noDnsType

@export()
@sealed()
@description('A certificate in a Key Vault that exists and grants access by roles.')
type certificateType = {
  @description('Name of the Key Vault.')
  @minLength(3)
  @maxLength(24)
  keyVaultName: string

  @description('Name of the certificate; its newest version is used.')
  @minLength(1)
  @maxLength(127)
  name: string

  @description('Resource group of the Key Vault. Default: that of the deployment.')
  resourceGroupName: string?

  @description('Subscription of the Key Vault. Default: that of the deployment.')
  subscriptionId: string?
}

@export()
@sealed()
@description('A further region of a classic Premium gateway, with a network of its own.')
type additionalLocationType = {
  @description('Region.')
  location: string

  @description('Scale units.')
  @minValue(1)
  units: int

  @description('Availability zones.')
  zones: ('1' | '2' | '3')[]?

  @description('Virtual network in that region.')
  virtualNetwork: virtualNetworkType

  @description('Subnet of the gateway in that region, without delegation.')
  gatewaySubnet: subnetType

  @description('A public IP address of one\'s own in that region. Default: Azure manages the address.')
  publicIp: publicIpType?

  @description('Availability zones of the addresses that are made there, empty where that region has none. Default: as in the first region.')
  availabilityZones: ('1' | '2' | '3')[]?

  @description('Whether the gateway of that region is out of service.')
  disableGateway: bool?
}

@export()
@sealed()
@description('A further region of a classic Premium gateway that is in no network.')
type regionType = {
  @description('Region.')
  location: string

  @description('Scale units.')
  @minValue(1)
  units: int

  @description('Availability zones.')
  zones: ('1' | '2' | '3')[]?

  @description('Whether the gateway of that region is out of service.')
  disableGateway: bool?
}
