import { mockCredentials } from '@backstage/backend-test-utils';

/** `Authorization` of the scaffolder plugin by its own credentials, as `auth.getOwnServiceCredentials()` gives them. */
export function scaffolderHeader(subject = 'plugin:scaffolder'): string {
  return mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'apim-networking',
  });
}
