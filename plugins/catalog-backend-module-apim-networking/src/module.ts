import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { ApimNetworkingProcessor } from './processing/ApimNetworkingProcessor';

/**
 * Adds Azure API Management gateways to the catalog.
 *
 * @public
 */
export const catalogModuleApimNetworking = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'apim-networking',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(ApimNetworkingProcessor.create());
      },
    });
  },
});
