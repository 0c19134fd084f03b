metadata description = 'The security rules of a classic injection, with the reason for each.'

import { denyLateralMovement, securityRuleType } from 'securityRule.bicep'

@export()
@description('Rules of every classic injection: what the platform and the units need. Who calls the endpoints is said beside it.')
var classicRules securityRuleType[] = [
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
@description('Callers inside the network.')
var networkCallerRules securityRuleType[] = [
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
]

@export()
@description('Callers on the internet, for an external injection.')
var internetCallerRules securityRuleType[] = [
  {
    name: 'AllowInternetInbound'
    description: 'Clients on the internet call the endpoints.'
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
]

@export()
@description('What several regions need besides, in external mode.')
var trafficManagerRules securityRuleType[] = [
  {
    name: 'AllowTrafficManagerInbound'
    description: 'Traffic Manager, which routes callers to a region, probes each.'
    priority: 150
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    source: 'AzureTrafficManager'
    destination: 'VirtualNetwork'
    ports: [
      '443'
    ]
  }
]

@export()
@description('What DNS servers of one\'s own need besides.')
var customDnsRules securityRuleType[] = [
  {
    name: 'AllowNameResolutionOutbound'
    description: 'Names are resolved by the DNS servers of the network.'
    priority: 220
    direction: 'Outbound'
    access: 'Allow'
    protocol: '*'
    source: 'VirtualNetwork'
    destination: 'VirtualNetwork'
    ports: [
      '53'
    ]
  }
]

@export()
@description('Services that the subnet reaches over the network of Azure where its other traffic is forced through a tunnel.')
var tunnelServiceEndpoints string[] = [
  'Microsoft.EventHub'
  'Microsoft.KeyVault'
  'Microsoft.Sql'
  'Microsoft.Storage'
]

@export()
@description('The same in a further region, whose database is that of the first: an endpoint for SQL would not lead to it.')
var furtherTunnelServiceEndpoints string[] = filter(tunnelServiceEndpoints, service => service != 'Microsoft.Sql')
