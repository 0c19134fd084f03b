import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { ApimNetworkingProcessor } from './processing/ApimNetworkingProcessor';
import { DeclarationChanges } from './processing/DeclarationChanges';

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
      deps: {
        catalog: catalogProcessingExtensionPoint,
        events: eventsServiceRef,
      },
      async init({ catalog, events }) {
        catalog.addProcessor(
          ApimNetworkingProcessor.create({
            changes: DeclarationChanges.create({ events }),
          }),
        );
      },
    });
  },
});
