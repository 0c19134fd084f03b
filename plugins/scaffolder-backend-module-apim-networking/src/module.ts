import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { apimNetworkingServiceRef } from 'backstage-plugin-apim-networking-node';
import { createGenerateBicepAction } from './actions/generateBicep';
import { createWriteGatewayEntityAction } from './actions/writeGatewayEntity';

/**
 * Adds the actions `apim:bicep:generate` and `apim:catalog:write` to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleApimNetworking = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'apim-networking',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        decisions: apimNetworkingServiceRef,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ config, decisions, scaffolder }) {
        scaffolder.addActions(
          createGenerateBicepAction({
            decisions,
            bicepPath: config.getOptionalString('apimNetworking.bicep.path'),
          }),
          createWriteGatewayEntityAction(),
        );
      },
    });
  },
});
