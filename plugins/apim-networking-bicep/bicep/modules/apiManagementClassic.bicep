metadata description = 'An API Management service on a classic tier, hardened.'

import { publicIpType, publisherType, subnetType, tagsType, virtualNetworkType as networkType } from '../types.bicep'
import { hostNameType } from 'hostName.bicep'

@export()
@sealed()
@description('A further region, with a network of its own where the service is injected.')
type serviceLocationType = {
  @description('Region.')
  location: string

  @description('Scale units.')
  @minValue(1)
  units: int

  @description('Availability zones.')
  zones: ('1' | '2' | '3')[]?

  @description('Virtual network in that region. Default: none.')
  virtualNetwork: networkType?

  @description('Subnet of the gateway in that region. Default: none.')
  gatewaySubnet: subnetType?

  @description('A public IP address of one\'s own in that region. Default: Azure manages the address.')
  publicIp: publicIpType?

  @description('Whether the gateway of that region is out of service.')
  disableGateway: bool?
}

@description('Name of the service; it is the first label of the gateway\'s host name.')
@minLength(1)
@maxLength(50)
param name string

@description('Region.')
param location string

@description('Pricing tier.')
param tier 'Developer' | 'Basic' | 'Standard' | 'Premium'

@description('Scale units.')
@minValue(1)
param units int

@description('Availability zones; classic Premium only.')
param zones ('1' | '2' | '3')[]

@description('Who publishes the APIs.')
param publisher publisherType

@description('How the service is injected into its virtual network; None: it is not.')
param virtualNetworkType 'None' | 'External' | 'Internal'

@description('ARM id of the subnet of the injection; empty: none.')
param subnetId string

@description('ARM id of a public IP address of one\'s own; empty: Azure manages the address.')
param publicIpAddressId string

@description('Further regions; classic Premium only.')
param additionalLocations serviceLocationType[]

@description('Whether the gateway\'s public endpoint answers.')
param publicNetworkAccess 'Enabled' | 'Disabled'

@description('Whether the developer portal is on.')
param developerPortal 'Enabled' | 'Disabled'

@description('Host names of one\'s own.')
param hostNames hostNameType[]

@description('Name of the identity that reads their certificates; empty: none.')
param certificateIdentityName string

@description('ARM id of a Log Analytics workspace for logs and metrics; empty: none.')
param logAnalyticsWorkspaceId string

@description('Whether a lock keeps the service from being deleted.')
param lock bool

@description('Tags.')
param tags tagsType

@description('Cipher suites and protocols that are switched off: every one that is considered weak.')
var weakCiphers = [
  'TLS_RSA_WITH_AES_128_CBC_SHA'
  'TLS_RSA_WITH_AES_256_CBC_SHA'
  'TLS_RSA_WITH_AES_128_CBC_SHA256'
  'TLS_RSA_WITH_AES_256_CBC_SHA256'
  'TLS_RSA_WITH_AES_128_GCM_SHA256'
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA'
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'
]

resource certificateIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = if (!empty(certificateIdentityName)) {
  name: empty(certificateIdentityName) ? 'none' : certificateIdentityName
}

resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: tier
    capacity: units
  }
  zones: empty(zones) ? null : zones
  identity: empty(certificateIdentityName)
    ? {
        type: 'SystemAssigned'
      }
    : {
        type: 'SystemAssigned, UserAssigned'
        userAssignedIdentities: {
          '${certificateIdentity.id}': {}
        }
      }
  properties: {
    publisherName: publisher.name
    publisherEmail: publisher.email
    virtualNetworkType: virtualNetworkType
    virtualNetworkConfiguration: empty(subnetId)
      ? null
      : {
          subnetResourceId: subnetId
        }
    publicIpAddressId: empty(publicIpAddressId) ? null : publicIpAddressId
    publicNetworkAccess: publicNetworkAccess
    developerPortalStatus: developerPortal
    legacyPortalStatus: 'Disabled'
    apiVersionConstraint: {
      minApiVersion: '2021-08-01'
    }
    customProperties: toObject(
      weakCiphers,
      cipher => 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.${cipher}',
      cipher => 'False'
    )
    hostnameConfigurations: [
      for hostName in hostNames: {
        type: hostName.type
        hostName: hostName.name
        certificateSource: 'KeyVault'
        keyVaultId: 'https://${hostName.certificate.keyVaultName}${environment().suffixes.keyvaultDns}/secrets/${hostName.certificate.name}'
        identityClientId: certificateIdentity!.properties.clientId
        negotiateClientCertificate: false
        defaultSslBinding: hostName.?defaultSslBinding
      }
    ]
    additionalLocations: [
      for additional in additionalLocations: {
        location: additional.location
        sku: {
          name: tier
          capacity: additional.units
        }
        zones: additional.?zones
        virtualNetworkConfiguration: additional.?virtualNetwork == null
          ? null
          : {
              subnetResourceId: resourceId(
                additional.?virtualNetwork.?subscriptionId ?? subscription().subscriptionId,
                additional.?virtualNetwork.?resourceGroupName ?? resourceGroup().name,
                'Microsoft.Network/virtualNetworks/subnets',
                additional.?virtualNetwork.?name ?? '',
                additional.?gatewaySubnet.?name ?? ''
              )
            }
        publicIpAddressId: additional.?publicIp == null
          ? null
          : resourceId('Microsoft.Network/publicIPAddresses', additional.?publicIp.?name ?? '')
        disableGateway: additional.?disableGateway
      }
    ]
  }
}

#disable-next-line use-recent-api-versions // No newer version of diagnostic settings knows category groups.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(logAnalyticsWorkspaceId)) {
  scope: service
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

resource serviceLock 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: service
  name: 'do-not-delete'
  properties: {
    level: 'CanNotDelete'
    notes: 'The gateway carries live APIs.'
  }
}

@description('ARM id of the service.')
output id string = service.id

@description('Name of the service.')
output name string = service.name

@description('Address of the gateway.')
output gatewayUrl string = service.properties.gatewayUrl

@description('Private IP addresses of the service; empty where it has none.')
output privateIpAddresses string[] = service.properties.?privateIPAddresses ?? []

@description('Private IP addresses of the further regions; a region answers at its own.')
output additionalPrivateIpAddresses {
  @description('Region.')
  location: string

  @description('Private IP addresses.')
  privateIpAddresses: string[]
}[] = map(service.properties.?additionalLocations ?? [], additional => {
  location: additional.location
  privateIpAddresses: additional.?privateIPAddresses ?? []
})

@description('Object id of the system-assigned identity, for role assignments.')
output principalId string = service.identity.principalId
