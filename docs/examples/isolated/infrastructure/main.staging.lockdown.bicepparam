using 'main.bicep'

param name = 'apim-orders-staging'

param location = 'westeurope'

param units = 1

param publisher = {
  name: 'Orders team'
  email: 'orders@example.com'
}

param networking = {
  pattern: 'isolated'
  tier: 'StandardV2'
  virtualNetwork: {
    mode: 'new'
    name: 'vnet-orders-staging'
    addressPrefixes: [
      '10.20.0.0/22'
    ]
  }
  gatewaySubnet: {
    name: 'snet-apim'
    addressPrefix: '10.20.0.0/24'
  }
  privateEndpoints: [
    {
      name: 'pep-apim-orders-staging'
      subnet: {
        name: 'snet-private-endpoints'
        addressPrefix: '10.20.1.0/27'
      }
    }
  ]
  dns: {
    mode: 'new'
  }
}

param phase = 'lockdown'

param developerPortal = 'Enabled'

param logAnalyticsWorkspaceId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform'

param lock = true

param tags = {
  environment: 'staging'
  costCentre: '4711'
}
