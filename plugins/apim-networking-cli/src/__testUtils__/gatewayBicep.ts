/** A service in a subnet of its own network, whose settings are parameters. */
export const gatewayBicep = `
@description('Where it is: { a brace, and an \\'apostrophe\\'')
param location string = resourceGroup().location
param settings { sku: string, subnet: { name: string, prefix: string } }
param name string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-\${name}'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.4.0.0/16'] }
    subnets: [
      {
        name: settings.subnet.name
        properties: { addressPrefix: settings.subnet.prefix }
      }
    ]
  }
}

resource gateway 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: name
  location: location
  sku: { name: settings.sku, capacity: 1 }
  properties: {
    publisherEmail: 'a@example.com'
    publisherName: 'a'
    virtualNetworkType: 'Internal'
    virtualNetworkConfiguration: {
      subnetResourceId: resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet-\${name}', settings.subnet.name)
    }
  }
  dependsOn: [network]
}
`;
