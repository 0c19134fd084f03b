metadata description = 'A policy fragment by which an API tells callers through a private endpoint from the others, and rejects the others.'

@description('Name of the API Management service.')
param serviceName string

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: serviceName

  resource fragment 'policyFragments' = {
    name: 'private-endpoint-only'
    properties: {
      description: 'Rejects callers that do not come through a private endpoint.'
      format: 'rawxml'
      value: loadTextContent('policies/privateEndpointOnly.xml')
    }
  }
}

@description('Name of the fragment, for include-fragment in a policy.')
output name string = service::fragment.name
