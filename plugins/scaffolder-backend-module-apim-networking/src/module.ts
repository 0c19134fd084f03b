import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  apimNetworkingServiceRef,
  requireKnownSettings,
} from 'backstage-plugin-apim-networking-node';
import { createAddDesignRegionAction } from './actions/change/addDesignRegion';
import { createConfirmDecisionAction } from './actions/create/confirmDecision';
import { createExposeApiAction } from './actions/change/exposeApi';
import { createGenerateBicepAction } from './actions/create/generateBicep';
import { createLockDownDesignAction } from './actions/change/lockDownDesign';
import { createPlanTransitionAction } from './actions/change/planTransition';
import { createReadDesignAction } from './actions/read/readDesign';
import { createReadInstanceAction } from './actions/read/readInstance';
import { createReadSourceAction } from './actions/read/readSource';
import { createValidateBicepAction } from './actions/create/validateBicep';
import { createWriteGatewayEntityAction } from './actions/create/writeGatewayEntity';
import { createWritePipelineAction } from './actions/create/writePipeline';
import { compilerOptionsOfConfig } from './compile/compilerOptionsOfConfig';
import { modulesOfConfig } from './compile/modulesOfConfig';
import { WarmBicepCompiler } from 'backstage-plugin-apim-networking-bicep';
import { readPipelineSettings } from './pipeline/settings/readPipelineSettings';
import { instanceSourceOfConfig } from './instance/instanceSourceOfConfig';

/** Every pattern takes less than two seconds, with the start of the process four. */
const UNTRUSTED_TIMEOUT_MS = 15_000;

/**
 * Adds the actions for API Management gateways to the scaffolder: their names begin with `apim:`.
 *
 * @public
 */
export const scaffolderModuleApimNetworking = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'apim-networking',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        decisions: apimNetworkingServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({
        catalog,
        config,
        decisions,
        lifecycle,
        logger,
        scaffolder,
      }) {
        requireKnownSettings(config);
        const sharedCompiler = WarmBicepCompiler.create({
          ...compilerOptionsOfConfig(config),
          logger,
        });
        // Of its own: Bicep of strangers that hangs keeps no gateway from being generated.
        const untrustedCompiler = WarmBicepCompiler.create({
          ...compilerOptionsOfConfig(config),
          timeoutMs: UNTRUSTED_TIMEOUT_MS,
          logger,
        });
        lifecycle.addShutdownHook(() => {
          sharedCompiler.dispose();
          untrustedCompiler.dispose();
        });
        scaffolder.addActions(
          createGenerateBicepAction({
            decisions,
            sharedCompiler,
            modules: await modulesOfConfig(config),
            portalUrl: config.getOptionalString('app.baseUrl'),
          }),
          createValidateBicepAction({ sharedCompiler: untrustedCompiler }),
          createWriteGatewayEntityAction(),
          createWritePipelineAction({ settings: readPipelineSettings(config) }),
          createConfirmDecisionAction({ decisions }),
          createReadDesignAction({ catalog }),
          createReadSourceAction({
            catalog,
            integrations: ScmIntegrations.fromConfig(config),
          }),
          createReadInstanceAction({
            decisions,
            source: instanceSourceOfConfig(config),
          }),
          createLockDownDesignAction(),
          createAddDesignRegionAction(),
          createPlanTransitionAction(),
          createExposeApiAction({ catalog, sharedCompiler }),
        );
      },
    });
  },
});
