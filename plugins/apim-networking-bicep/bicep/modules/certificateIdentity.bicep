metadata description = 'An identity that reads certificates, with the role for it in each Key Vault.'

import { certificateType, tagsType } from '../types.bicep'

@description('Name of the identity.')
param name string

@description('Region.')
param location string

@description('The certificates.')
param certificates certificateType[]

@description('Tags.')
param tags tagsType

@description('The Key Vaults, each once.')
var vaults = union(
  map(certificates, certificate => {
    // In one case, as Azure reads them, so that no vault is there twice.
    name: toLower(certificate.keyVaultName)
    resourceGroupName: toLower(certificate.?resourceGroupName ?? resourceGroup().name)
    subscriptionId: toLower(certificate.?subscriptionId ?? subscription().subscriptionId)
  }),
  []
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

module access 'keyVaultSecretsUser.bicep' = [
  for vault in vaults: {
    scope: resourceGroup(vault.subscriptionId, vault.resourceGroupName)
    params: {
      keyVaultName: vault.name
      principalId: identity.properties.principalId
      identityId: identity.id
    }
  }
]

@description('ARM id of the identity.')
output id string = identity.id
