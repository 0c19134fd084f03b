metadata description = 'The security rules of a subnet with private endpoints, with the reason for each.'

import { denyLateralMovement, securityRuleType } from 'securityRule.bicep'

@export()
@description('Rules of a subnet with private endpoints.')
var privateEndpointRules securityRuleType[] = [
  {
    name: 'AllowClientsInbound'
    description: 'Clients in the network call the gateway.'
    priority: 100
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'VirtualNetwork'
    ports: [
      '443'
    ]
  }
  {
    name: 'DenyOthersInbound'
    description: 'Nothing else gets in.'
    priority: 4000
    direction: 'Inbound'
    access: 'Deny'
    protocol: '*'
    source: '*'
    destination: '*'
    ports: [
      '0-65535'
    ]
  }
  denyLateralMovement
]
