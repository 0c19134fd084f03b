metadata description = 'The types that every networking pattern shares. An illegal combination does not compile.'

@export()
@description('Tags for every resource, by name.')
type tagsType = {
  @description('Value of one tag.')
  *: string
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

  @description('Resource group of the virtual network; left out: that of the deployment.')
  resourceGroupName: string?

  @description('Subscription of the virtual network; left out: that of the deployment.')
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

  @description('Another virtual network than that of the gateway, which exists; left out: that of the gateway.')
  virtualNetwork: existingVirtualNetworkType?

  @description('Region of that other virtual network; left out: that of the gateway.')
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
