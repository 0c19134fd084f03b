using 'main.bicep'

param name = 'apim-partners'

param location = 'westeurope'

param units = 2

param publisher = {
  name: 'Partner team'
  email: 'partners@example.com'
}

param networking = {
  pattern: 'internal-appgw-waf'
  tier: 'Premium'
  virtualNetwork: {
    mode: 'new'
    name: 'vnet-partners-westeurope'
    addressPrefixes: [
      '10.30.0.0/23'
    ]
  }
  gatewaySubnet: {
    name: 'snet-apim'
    addressPrefix: '10.30.0.0/26'
  }
  zones: [
    '1'
    '2'
  ]
  additionalLocations: [
    {
      location: 'northeurope'
      units: 2
      zones: [
        '1'
        '2'
      ]
      virtualNetwork: {
        mode: 'new'
        name: 'vnet-partners-northeurope'
        addressPrefixes: [
          '10.31.0.0/24'
        ]
      }
      gatewaySubnet: {
        name: 'snet-apim'
        addressPrefix: '10.31.0.0/26'
      }
    }
  ]
  applicationGateway: {
    name: 'agw-apim-partners'
    subnet: {
      name: 'snet-firewall'
      addressPrefix: '10.30.1.0/24'
    }
    wafMode: 'Prevention'
    listeners: [
      {
        hostName: 'api.example.com'
        certificate: {
          keyVaultName: 'kv-certificates'
          name: 'api-example-com'
          resourceGroupName: 'rg-certificates'
        }
        endpoint: 'gateway'
      }
    ]
  }
  dns: {
    mode: 'new'
  }
}

param developerPortal = 'Enabled'

param logAnalyticsWorkspaceId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform'

param lock = true

param tags = {
  environment: 'production'
}
