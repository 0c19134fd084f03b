metadata description = 'The security rules of an integration on a v2 tier or of a workspace gateway, with the reason for each.'

import { denyLateralMovement, securityRuleType } from 'securityRule.bicep'

@export()
@description('Rules of an integration on a v2 tier: outbound only, for inbound ones have no effect there.')
var integrationRules securityRuleType[] = [
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
