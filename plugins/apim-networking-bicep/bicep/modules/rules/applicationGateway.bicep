metadata description = 'The security rules of the subnet of an Application Gateway, with the reason for each.'

import { denyLateralMovement, securityRuleType } from 'securityRule.bicep'

@export()
@description('Rules of the subnet of an Application Gateway.')
var applicationGatewayRules securityRuleType[] = [
  {
    name: 'AllowInternetInbound'
    description: 'Clients on the internet call the listeners.'
    priority: 100
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'Internet'
    destination: 'VirtualNetwork'
    ports: [
      '443'
    ]
  }
  {
    name: 'AllowGatewayManagerInbound'
    description: 'The control plane of Application Gateway manages it.'
    priority: 110
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'GatewayManager'
    destination: '*'
    ports: [
      '65200-65535'
    ]
  }
  {
    name: 'AllowLoadBalancerInbound'
    description: 'The load balancer of the platform probes it.'
    priority: 120
    direction: 'Inbound'
    access: 'Allow'
    protocol: '*'
    source: 'AzureLoadBalancer'
    destination: '*'
    ports: [
      '0-65535'
    ]
  }
  denyLateralMovement
]
