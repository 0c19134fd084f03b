import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  decisionCreatePermission,
  decisionReadPermission,
} from 'backstage-plugin-apim-networking-common';
import { DefaultCatalogReader } from './catalog';
import {
  DatabaseDecisionStore,
  DatabasePostureStore,
  migrate,
} from './database';
import { loadPolicy } from './policy';
import { createRouter } from './router';
import { scheduleCatalogReading } from './scheduler';
import {
  AuthorizedDecisionService,
  createDesignEvaluator,
  DefaultDecisionService,
  DefaultPostureRecorder,
  DefaultPostureService,
} from './service';

/**
 * The backend plugin `apim-networking`.
 *
 * @public
 */
export const apimNetworkingPlugin = createBackendPlugin({
  pluginId: 'apim-networking',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, database, httpAuth, logger, permissions } = deps;
        const evaluator = createDesignEvaluator(
          await loadPolicy(deps.config, auditor),
        );

        const knex = await database.getClient();
        await migrate(database, knex);
        const store = DatabasePostureStore.create(knex);

        deps.permissionsRegistry.addPermissions([
          decisionCreatePermission,
          decisionReadPermission,
        ]);

        const decisions = AuthorizedDecisionService.create({
          permissions,
          service: DefaultDecisionService.create({
            evaluator,
            store: DatabaseDecisionStore.create(knex),
          }),
        });
        const catalog = DefaultCatalogReader.create(deps);
        const recorder = DefaultPostureRecorder.create({ store, evaluator });
        const postures = DefaultPostureService.create({
          store,
          catalog,
          recorder,
        });

        deps.httpRouter.use(
          createRouter({ evaluator, decisions, postures, httpAuth, auditor }),
        );
        await scheduleCatalogReading({
          catalog,
          store,
          recorder,
          logger,
          scheduler: deps.scheduler,
        });
      },
    });
  },
});
