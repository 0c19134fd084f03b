metadata description = 'The security rules that each way of networking needs, with the reason for each.'

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

@export()
@description('Rules of a classic internal injection.')
var classicInternalRules securityRuleType[] = [
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
    name: 'AllowManagementInbound'
    description: 'The control plane of API Management manages the service.'
    priority: 110
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'ApiManagement'
    destination: 'VirtualNetwork'
    ports: [
      '3443'
    ]
  }
  {
    name: 'AllowLoadBalancerInbound'
    description: 'The load balancer of the platform probes the units.'
    priority: 120
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'AzureLoadBalancer'
    destination: 'VirtualNetwork'
    ports: [
      '6390'
      '6391'
    ]
  }
  {
    name: 'AllowRedisAndCacheInbound'
    description: 'An external Redis cache, and the internal cache between units.'
    priority: 130
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'VirtualNetwork'
    ports: [
      '6380'
      '6381-6383'
    ]
  }
  {
    name: 'AllowRateLimitInbound'
    description: 'The units keep the counters of rate limits in step.'
    priority: 140
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Udp'
    source: 'VirtualNetwork'
    destination: 'VirtualNetwork'
    ports: [
      '4290'
    ]
  }
  {
    name: 'AllowCertificatesOutbound'
    description: 'Certificates are validated and managed.'
    priority: 100
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'Internet'
    ports: [
      '80'
    ]
  }
  {
    name: 'AllowStorageOutbound'
    description: 'Storage is a core dependency; the developer portal is published to it.'
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
  {
    name: 'AllowSqlOutbound'
    description: 'SQL is a core dependency.'
    priority: 120
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'Sql'
    ports: [
      '1433'
    ]
  }
  {
    name: 'AllowKeyVaultOutbound'
    description: 'Key Vault is a core dependency.'
    priority: 130
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
    name: 'AllowMonitorOutbound'
    description: 'Logs, metrics, resource health and Application Insights.'
    priority: 140
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'AzureMonitor'
    ports: [
      '1886'
      '443'
    ]
  }
  {
    name: 'AllowEntraOutbound'
    description: 'Microsoft Entra ID, Microsoft Graph and the sign-in to Key Vault.'
    priority: 150
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'AzureActiveDirectory'
    ports: [
      '443'
    ]
  }
  {
    name: 'AllowConnectorsOutbound'
    description: 'Connections of the credential manager.'
    priority: 160
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'AzureConnectors'
    ports: [
      '443'
    ]
  }
  {
    name: 'AllowEventHubOutbound'
    description: 'The log-to-eventhub policy and Azure Monitor.'
    priority: 170
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'EventHub'
    ports: [
      '5671'
      '5672'
      '443'
    ]
  }
  {
    name: 'AllowRedisAndCacheOutbound'
    description: 'An external Redis cache, and the internal cache between units.'
    priority: 180
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'VirtualNetwork'
    ports: [
      '6380'
      '6381-6383'
    ]
  }
  {
    name: 'AllowRateLimitOutbound'
    description: 'The units keep the counters of rate limits in step.'
    priority: 190
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Udp'
    source: 'VirtualNetwork'
    destination: 'VirtualNetwork'
    ports: [
      '4290'
    ]
  }
  {
    name: 'AllowTimeOutbound'
    description: 'Clocks are set.'
    priority: 200
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Udp'
    source: 'VirtualNetwork'
    destination: 'Internet'
    ports: [
      '123'
    ]
  }
  {
    name: 'AllowInfrastructureOutbound'
    description: 'Diagnostics of the infrastructure, and the activation of Windows.'
    priority: 210
    direction: 'Outbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'VirtualNetwork'
    destination: 'Internet'
    ports: [
      '12000'
      '1688'
    ]
  }
  denyLateralMovement
]

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
