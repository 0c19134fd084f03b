metadata description = 'An Application Gateway with a web application firewall before the endpoints of an API Management service.'

import { certificateType, subnetType, tagsType } from '../types.bicep'

@export()
@sealed()
@description('A host name that callers use, and the endpoint that it leads to.')
type listenerType = {
  @description('The host name, such as api.example.com.')
  hostName: string

  @description('Certificate of the host name in a Key Vault.')
  certificate: certificateType

  @description('Endpoint of the service that it leads to.')
  endpoint: 'gateway' | 'developerPortal' | 'managementPlane'

  @description('Host name of the endpoint behind. Default: the one that Azure gave it.')
  backendHostName: string?
}

@export()
@sealed()
@description('The Application Gateway.')
type applicationGatewayType = {
  @description('Name of the Application Gateway.')
  @minLength(1)
  @maxLength(80)
  name: string

  @description('Its subnet, for Application Gateways alone.')
  subnet: subnetType

  @description('Region of its virtual network. Default: that of the gateway.')
  location: string?

  @description('Whether the firewall blocks what it detects.')
  wafMode: 'Prevention' | 'Detection'

  @description('The host names that it answers to.')
  @minLength(1)
  listeners: listenerType[]

  @description('Whether its address has DDoS IP Protection, which is billed for each address. Default: no.')
  ddosProtection: bool?
}

@description('The Application Gateway.')
param applicationGateway applicationGatewayType

@description('Region.')
param location string

@description('ARM id of the subnet.')
param subnetId string

@description('Name of the API Management service.')
param serviceName string

@description('How it reaches the service: by the private address of an injected one, or by the name that a private endpoint answers for.')
param backend 'privateAddress' | 'privateEndpoint'

@description('Name of the identity that reads the certificates.')
param certificateIdentityName string

@description('Availability zones; empty where the region has none.')
param availabilityZones ('1' | '2' | '3')[]

@description('ARM id of a Log Analytics workspace for logs and metrics; empty: none.')
param logAnalyticsWorkspaceId string

@description('Tags.')
param tags tagsType

@description('What Azure names each endpoint, and where it says that it is well.')
var endpoints = {
  gateway: {
    hostName: '${serviceName}.azure-api.net'
    probePath: '/status-0123456789abcdef'
  }
  developerPortal: {
    hostName: '${serviceName}.developer.azure-api.net'
    probePath: '/signin'
  }
  managementPlane: {
    hostName: '${serviceName}.management.azure-api.net'
    probePath: '/ServiceStatus'
  }
}

@description('Name of the Application Gateway.')
var name = applicationGateway.name

@description('The listeners, each with the names of its parts.')
var listeners = map(applicationGateway.listeners, (listener, index) => {
  name: '${listener.endpoint}-${index}'
  priority: 100 + index
  hostName: listener.hostName
  certificate: listener.certificate
  backendHostName: listener.?backendHostName ?? endpoints[listener.endpoint].hostName
  probePath: endpoints[listener.endpoint].probePath
})

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: serviceName
}

resource certificateIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: certificateIdentityName
}

module publicIp 'publicIp.bicep' = {
  params: {
    name: 'pip-${name}'
    // Not of the name, which may have what a label may not: dots, underscores, a digit at its begin.
    dnsLabel: 'agw-${uniqueString(resourceGroup().id, name)}'
    ddosProtection: applicationGateway.?ddosProtection ?? false
    location: location
    availabilityZones: availabilityZones
    tags: tags
  }
}

resource firewallPolicy 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2025-07-01' = {
  name: 'waf-${name}'
  location: location
  tags: tags
  properties: {
    policySettings: {
      state: 'Enabled'
      mode: applicationGateway.wafMode
      requestBodyCheck: true
      maxRequestBodySizeInKb: 128
      fileUploadLimitInMb: 100
    }
    managedRules: {
      managedRuleSets: [
        {
          ruleSetType: 'Microsoft_DefaultRuleSet'
          ruleSetVersion: '2.1'
        }
        {
          ruleSetType: 'Microsoft_BotManagerRuleSet'
          ruleSetVersion: '1.1'
        }
      ]
    }
  }
}

resource edge 'Microsoft.Network/applicationGateways@2025-07-01' = {
  dependsOn: [publicIp]
  name: name
  location: location
  tags: tags
  zones: availabilityZones
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${certificateIdentity.id}': {}
    }
  }
  properties: {
    sku: {
      name: 'WAF_v2'
      tier: 'WAF_v2'
    }
    autoscaleConfiguration: {
      minCapacity: 2
      maxCapacity: 10
    }
    enableHttp2: true
    firewallPolicy: {
      id: firewallPolicy.id
    }
    sslPolicy: {
      policyType: 'Predefined'
      policyName: 'AppGwSslPolicy20220101S'
    }
    gatewayIPConfigurations: [
      {
        name: 'subnet'
        properties: {
          subnet: {
            id: subnetId
          }
        }
      }
    ]
    frontendIPConfigurations: [
      {
        name: 'public'
        properties: {
          publicIPAddress: {
            id: resourceId('Microsoft.Network/publicIPAddresses', 'pip-${name}')
          }
        }
      }
    ]
    frontendPorts: [
      {
        name: 'https'
        properties: {
          port: 443
        }
      }
    ]
    sslCertificates: [
      for listener in listeners: {
        name: listener.name
        properties: {
          keyVaultSecretId: 'https://${listener.certificate.keyVaultName}${environment().suffixes.keyvaultDns}/secrets/${listener.certificate.name}'
        }
      }
    ]
    backendAddressPools: [
      {
        name: 'api-management'
        properties: {
          backendAddresses: [
            backend == 'privateAddress'
              ? {
                  ipAddress: service.properties.privateIPAddresses[0]
                }
              : {
                  fqdn: endpoints.gateway.hostName
                }
          ]
        }
      }
    ]
    probes: [
      for listener in listeners: {
        name: listener.name
        properties: {
          protocol: 'Https'
          host: listener.backendHostName
          path: listener.probePath
          interval: 30
          timeout: 30
          unhealthyThreshold: 3
          match: {
            statusCodes: ['200-399']
          }
        }
      }
    ]
    backendHttpSettingsCollection: [
      for listener in listeners: {
        name: listener.name
        properties: {
          protocol: 'Https'
          port: 443
          hostName: listener.backendHostName
          cookieBasedAffinity: 'Disabled'
          requestTimeout: 180
          probe: {
            id: resourceId('Microsoft.Network/applicationGateways/probes', name, listener.name)
          }
        }
      }
    ]
    httpListeners: [
      for listener in listeners: {
        name: listener.name
        properties: {
          protocol: 'Https'
          hostName: listener.hostName
          requireServerNameIndication: true
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendIPConfigurations', name, 'public')
          }
          frontendPort: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendPorts', name, 'https')
          }
          sslCertificate: {
            id: resourceId('Microsoft.Network/applicationGateways/sslCertificates', name, listener.name)
          }
        }
      }
    ]
    requestRoutingRules: [
      for listener in listeners: {
        name: listener.name
        properties: {
          ruleType: 'Basic'
          priority: listener.priority
          httpListener: {
            id: resourceId('Microsoft.Network/applicationGateways/httpListeners', name, listener.name)
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/applicationGateways/backendAddressPools', name, 'api-management')
          }
          backendHttpSettings: {
            id: resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', name, listener.name)
          }
        }
      }
    ]
  }
}

#disable-next-line use-recent-api-versions // No newer version of diagnostic settings knows category groups.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(logAnalyticsWorkspaceId)) {
  scope: edge
  name: 'log-analytics'
  properties: {
    workspaceId: logAnalyticsWorkspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('ARM id of the Application Gateway.')
output id string = edge.id

@description('Public address that the host names need a DNS record for.')
output ipAddress string = publicIp.outputs.ipAddress
