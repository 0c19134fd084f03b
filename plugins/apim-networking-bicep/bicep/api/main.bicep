metadata name = 'API'
metadata description = 'An API on an API Management service that exists: its OpenAPI document, its policy, and a product where one is wanted.'

@sealed()
@description('A product by which callers subscribe to the API.')
type productType = {
  @description('Name of the product in the service.')
  @minLength(1)
  @maxLength(80)
  name: string

  @description('Name for people.')
  @minLength(1)
  @maxLength(300)
  displayName: string

  @description('Whether someone approves each subscription.')
  approvalRequired: bool
}

@description('Name of the API Management service, which exists in the resource group of the deployment.')
@minLength(1)
@maxLength(50)
param serviceName string

@description('Name of the API in the service.')
@minLength(1)
@maxLength(80)
param name string

@description('Name for people.')
@minLength(1)
@maxLength(300)
param displayName string

@description('What the API is for; empty: nothing is said.')
param apiDescription string = ''

@description('Path below the host name of the service.')
@minLength(1)
@maxLength(400)
param path string

@description('URL of the backend.')
@minLength(1)
@maxLength(2000)
param backendUrl string

@description('Whether callers need the key of a subscription.')
param subscriptionRequired bool

@description('The product that the API is in. Default: none, and a subscription is to the API.')
param product productType?

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: serviceName

  resource api 'apis' = {
    name: name
    properties: {
      displayName: displayName
      description: apiDescription
      path: path
      protocols: [
        'https'
      ]
      serviceUrl: backendUrl
      subscriptionRequired: subscriptionRequired
      format: 'openapi'
      value: loadTextContent('openapi.yaml')
    }

    resource policy 'policies' = {
      name: 'policy'
      properties: {
        format: 'rawxml'
        value: loadTextContent('policy.xml')
      }
    }
  }

  resource apiProduct 'products' = if (product != null) {
    name: product.?name ?? 'none'
    properties: {
      displayName: product.?displayName ?? 'none'
      state: 'published'
      subscriptionRequired: subscriptionRequired
      approvalRequired: subscriptionRequired ? product.?approvalRequired : null
    }

    resource link 'apis' = {
      name: api.name
    }
  }
}

@description('ARM id of the API.')
output id string = service::api.id

@description('URL by which the API is called, by the name that Azure gave the service.')
output url string = '${service.properties.gatewayUrl}/${service::api.properties.path}'
