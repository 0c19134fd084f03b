metadata description = 'The security rules of an injection on Premium v2, with the reason for each.'

import { denyLateralMovement, securityRuleType } from 'securityRule.bicep'

@export()
@description('Rules of an injection on Premium v2.')
var injectionV2Rules securityRuleType[] = [
  {
    name: 'AllowClientsInbound'
    description: 'Clients in the network call the endpoints.'
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
    name: 'AllowLoadBalancerInbound'
    description: 'The load balancer of the platform probes the units.'
    priority: 110
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'AzureLoadBalancer'
    destination: 'VirtualNetwork'
    ports: [
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
    description: 'Storage: some documents name it beside Key Vault.'
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
