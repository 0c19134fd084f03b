import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { apimNetworkingServiceRef } from 'backstage-plugin-apim-networking-node';
import { DecidesInMemory } from './__testUtils__/DecidesInMemory';
import scaffolderModule from './index';

describe('the settings of the module', () => {
  it('do not let the portal start with a misspelled one', async () => {
    await expect(
      startTestBackend({
        features: [
          scaffolderPlugin,
          scaffolderModule,
          catalogServiceMock.factory(),
          createServiceFactory({
            service: apimNetworkingServiceRef,
            deps: {},
            factory: () => new DecidesInMemory(),
          }),
          mockServices.rootConfig.factory({
            data: { apimNetworking: { bicepPath: '/usr/bin/bicep' } },
          }),
        ],
      }),
    ).rejects.toThrow(
      'apimNetworking.bicepPath is not a setting: did you mean apimNetworking.bicep.path?',
    );
  });
});
