metadata description = 'The security rules of an injected workspace gateway, with the reason for each.'

import { denyLateralMovement, securityRuleType } from 'securityRule.bicep'

@export()
@description('Rules of an injected workspace gateway.')
var workspaceInjectionRules securityRuleType[] = [
  {
    name: 'AllowLoadBalancerInbound'
    description: 'The load balancer of the platform asks after the health of the gateway.'
    priority: 100
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'AzureLoadBalancer'
    destination: 'VirtualNetwork'
    ports: [
      '80'
    ]
  }
  {
    name: 'AllowClientsInbound'
    description: 'Clients in the network call the gateway.'
    priority: 110
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'VirtualNetwork'
    ports: [
      '80'
      '443'
    ]
  }
  {
    name: 'AllowKeyVaultOutbound'
    description: 'Key Vault is a core dependency.'
    priority: 100
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'AzureKeyVault'
    ports: [
      '443'
    ]
  }
  {
    name: 'AllowStorageOutbound'
    description: 'Storage is a core dependency.'
    priority: 110
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'Storage'
    ports: [
      '443'
    ]
  }
  denyLateralMovement
]
