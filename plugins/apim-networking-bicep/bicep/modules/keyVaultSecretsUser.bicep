metadata description = 'Lets an identity read the secrets, and by that the certificates, of a Key Vault.'

@description('Name of the Key Vault, in the resource group of the deployment.')
param keyVaultName string

@description('Object id of the identity.')
param principalId string

@description('ARM id of the identity.')
param identityId string

@description('The built-in role Key Vault Secrets User.')
var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource keyVault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  name: keyVaultName
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: keyVault
  name: guid(keyVault.id, identityId, secretsUser)
  properties: {
    roleDefinitionId: secretsUser
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('ARM id of the role assignment.')
output id string = assignment.id
