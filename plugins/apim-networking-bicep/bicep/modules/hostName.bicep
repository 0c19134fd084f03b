metadata description = 'What a host name of one\'s own is.'

import { certificateType } from '../types.bicep'

@export()
@sealed()
@description('A host name of one\'s own, with its certificate.')
type hostNameType = {
  @description('The host name, such as api.example.com.')
  name: string

  @description('Endpoint that it is for: Proxy is the gateway.')
  type: 'Proxy' | 'DeveloperPortal' | 'Management' | 'Portal' | 'Scm' | 'ConfigurationApi'

  @description('Certificate in a Key Vault.')
  certificate: certificateType

  @description('Whether callers that name no host get this certificate; one host name of the gateway at most.')
  defaultSslBinding: bool?
}
