metadata description = 'What a security rule is, and the one that every subnet has.'

@export()
@sealed()
@description('One security rule.')
type securityRuleType = {
  @description('Name of the rule.')
  name: string

  @description('Why the rule is there.')
  @maxLength(140)
  description: string

  @description('Evaluation order: lower numbers first.')
  @minValue(100)
  @maxValue(4096)
  priority: int

  @description('Direction of the traffic.')
  direction: 'Inbound' | 'Outbound'

  @description('Whether the traffic is let through.')
  access: 'Allow' | 'Deny'

  @description('Protocol of the traffic.')
  protocol: 'Tcp' | 'Udp' | '*'

  @description('Source: a service tag or an IPv4 range.')
  source: string

  @description('Destination: a service tag or an IPv4 range.')
  destination: string

  @description('Destination ports.')
  @minLength(1)
  ports: string[]
}

@export()
@description('Nobody in the network is an administrator of another machine: no SSH and no remote desktop between them.')
var denyLateralMovement securityRuleType = {
  name: 'DenyLateralMovement'
  description: 'No SSH or remote desktop from here to other machines of the network.'
  priority: 4000
  direction: 'Outbound'
  access: 'Deny'
  protocol: 'Tcp'
  source: 'VirtualNetwork'
  destination: 'VirtualNetwork'
  ports: [
    '22'
    '3389'
  ]
}
