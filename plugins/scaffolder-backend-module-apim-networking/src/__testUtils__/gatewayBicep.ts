/** Bicep that somebody wrote by hand, without a diagnostic, and with nothing that is an error. */
export const gatewayBicep = {
  // Found before any that lies in a folder above.
  'bicepconfig.json': '{}',
  'main.bicep': `param name string
param location string = 'westeurope'
param subnetId string
param access string = 'Enabled'

resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: name
  location: location
  sku: { name: 'StandardV2', capacity: 1 }
  identity: { type: 'SystemAssigned' }
  properties: {
    publisherName: 'Team'
    publisherEmail: 'team@example.com'
    virtualNetworkType: 'External'
    virtualNetworkConfiguration: { subnetResourceId: subnetId }
    publicNetworkAccess: access
  }
}
`,
  'main.test.bicepparam': `using 'main.bicep'
param name = 'apim-orders'
param subnetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet'
`,
};
