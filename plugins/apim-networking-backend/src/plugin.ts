import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  apimNetworkingPermissions,
  assertRulePacks,
  type RulePack,
} from 'backstage-plugin-apim-networking-common';
import {
  apimNetworkingRulePacksExtensionPoint,
  requireKnownSettings,
} from 'backstage-plugin-apim-networking-node';
import { registerActions } from './actions';
import { CatalogReadableEntities, DefaultCatalogReader } from './catalog';
import {
  DatabaseClock,
  DatabaseDecisionStore,
  DatabaseDeploymentStore,
  DatabaseFindingCounts,
  DatabaseGatewayHolds,
  DatabaseGatewayQueries,
  DatabaseMessageOutbox,
  DatabasePostureStore,
  DatabaseRetention,
  DatabaseScheduledTaskStore,
  DatabaseWaiverEvents,
  DatabaseWaiverStore,
  migrate,
  UnreadableRows,
} from './database';
import {
  DefaultHealthService,
  readHealthSettings,
  RecordingScheduler,
  WriteProbe,
} from './health';
import {
  createMeters,
  MeasuredDecisionStore,
  measuredEvaluator,
  observeDatabase,
} from './metrics';
import { DeclarationListener } from './events';
import { createRuleKnowledge } from './knowledge';
import { readLimits } from './limits';
import { createMessageSender, readNotificationSettings } from './notifications';
import {
  decisionResourceRef,
  decisionRules,
  gatewayResourceRef,
  gatewayRules,
  waiverResourceRef,
  waiverRules,
} from './permissions';
import { loadPolicy, readDecisionValidity } from './policy';
import { readRetention, scheduleRetention } from './retention';
import { createRouter } from './router';
import {
  readCatalogSchedule,
  scheduleCatalogReading,
  scheduleNotifications,
  scheduleWaiverExpiry,
} from './scheduler';
import { readDecisionSigner } from './signing';
import {
  AuthorizedDecisionService,
  AuthorizedDeploymentService,
  AuthorizedEvaluationService,
  AuthorizedPostureService,
  AuthorizedWaiverService,
  createDesignEvaluator,
  DefaultDecisionService,
  DefaultDeploymentService,
  DefaultEvaluatorWithWaivers,
  DefaultPostureRecorder,
  DefaultPostureService,
  DefaultWaiverService,
  NameOwners,
  refreshGateways,
  requireNoPluginTokens,
  WaiverSubjects,
  type WaiverListener,
} from './service';

/**
 * The backend plugin `apim-networking`.
 *
 * @public
 */
export const apimNetworkingPlugin = createBackendPlugin({
  pluginId: 'apim-networking',
  register(env) {
    const packs: RulePack[] = [];
    env.registerExtensionPoint(apimNetworkingRulePacksExtensionPoint, {
      addRulePack: (...added) => packs.push(...added),
    });
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        instance: coreServices.rootInstanceMetadata,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, database, httpAuth, logger, permissions } = deps;
        requireKnownSettings(deps.config);
        requireNoPluginTokens(deps.config);
        const meters = createMeters(deps.metrics);
        assertRulePacks(packs);
        const evaluator = measuredEvaluator(
          createDesignEvaluator(
            await loadPolicy(deps.config, auditor, packs),
            packs,
          ),
          meters,
        );
        const rules = createRuleKnowledge(evaluator.rulesetVersion, packs);
        const validForMs = readDecisionValidity(deps.config);

        const settings = readNotificationSettings(deps.config);
        const healthSettings = readHealthSettings(deps.config);
        const limits = readLimits(deps.config);
        const retention = readRetention(deps.config);

        const knex = await database.getClient();
        await migrate(database, knex, { logger });
        const unreadable = UnreadableRows.create({ logger });
        const store = DatabasePostureStore.create(knex, unreadable);
        const holds = DatabaseGatewayHolds.create(knex);
        const waiverStore = DatabaseWaiverStore.create(knex);
        const decisionStore = MeasuredDecisionStore.create({
          store: DatabaseDecisionStore.create(knex, unreadable),
          meters,
        });
        const clock = DatabaseClock.create(knex);
        const scheduledTasks = DatabaseScheduledTaskStore.create(knex);
        const scheduler = RecordingScheduler.create({
          scheduler: deps.scheduler,
          store: scheduledTasks,
          clock,
          logger,
          onTaskRun: meters.taskRun,
        });
        observeDatabase({
          metrics: deps.metrics,
          findings: DatabaseFindingCounts.create(knex),
          scheduledTasks,
          clock,
          logger,
        });
        const evaluatorWithWaivers = DefaultEvaluatorWithWaivers.create({
          evaluator,
          waivers: waiverStore,
          clock,
        });

        deps.permissionsRegistry.addPermissions(apimNetworkingPermissions);
        deps.permissionsRegistry.addResourceType({
          resourceRef: gatewayResourceRef,
          rules: Object.values(gatewayRules),
          getResources: async refs => {
            const found = await store.getGateways(refs);
            return refs.map(ref => found.get(ref));
          },
        });

        deps.permissionsRegistry.addResourceType({
          resourceRef: decisionResourceRef,
          rules: Object.values(decisionRules),
          getResources: async ids => {
            const found = await decisionStore.scopedRecords(ids);
            return ids.map(id => found.get(id));
          },
        });

        deps.permissionsRegistry.addResourceType({
          resourceRef: waiverResourceRef,
          rules: Object.values(waiverRules),
          getResources: async ids => {
            const found = await waiverStore.scopedRecords(ids);
            return ids.map(id => found.get(id));
          },
        });

        const catalog = DefaultCatalogReader.create(deps);
        const recorder = DefaultPostureRecorder.create({
          store,
          evaluatorWithWaivers,
          holds,
          decisions: decisionStore,
        });
        const names = NameOwners.create({
          holds,
          catalog,
          recorder,
          clock,
          ruleset:
            deps.permissionsRegistry.getPermissionRuleset(gatewayResourceRef),
        });
        const decisionService = DefaultDecisionService.create({
          evaluator,
          evaluatorWithWaivers,
          store: decisionStore,
          clock,
          validForMs,
          maxPerHour: limits.decisionsPerUserPerHour,
        });
        const deployments = AuthorizedDeploymentService.create({
          permissions,
          service: DefaultDeploymentService.create({
            decisions: decisionService,
            store: DatabaseDeploymentStore.create(knex),
            pending: decisionStore,
            signer: readDecisionSigner(deps.config),
            clock,
          }),
        });
        const decisions = AuthorizedDecisionService.create({
          permissions,
          names,
          ruleset:
            deps.permissionsRegistry.getPermissionRuleset(decisionResourceRef),
          service: decisionService,
        });
        const evaluations = AuthorizedEvaluationService.create({
          evaluatorWithWaivers,
          permissions,
          ruleset:
            deps.permissionsRegistry.getPermissionRuleset(waiverResourceRef),
        });
        const postures = AuthorizedPostureService.create({
          permissions,
          readable: CatalogReadableEntities.create({
            catalog: deps.catalog,
            permissions,
          }),
          ruleset:
            deps.permissionsRegistry.getPermissionRuleset(gatewayResourceRef),
          service: DefaultPostureService.create({
            store,
            queries: DatabaseGatewayQueries.create(knex, unreadable),
            catalog,
            recorder,
          }),
        });

        const changed: WaiverListener = async waiver => {
          await recorder.reevaluate(waiver);
        };
        const waivers = AuthorizedWaiverService.create({
          permissions,
          ruleset:
            deps.permissionsRegistry.getPermissionRuleset(waiverResourceRef),
          subjects: WaiverSubjects.create({
            names,
            postures: store,
            decisions: decisionStore,
          }),
          service: DefaultWaiverService.create({
            store: waiverStore,
            policy: evaluator.policy,
            entries: rules.entries,
            changed,
            clock,
            limits,
          }),
        });

        deps.httpRouter.addAuthPolicy({
          path: '/health',
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({
            policy: evaluator.policy,
            rules,
            evaluations,
            decisions,
            deployments,
            waivers,
            postures,
            health: DefaultHealthService.create({
              store: scheduledTasks,
              clock,
              logger,
              settings: healthSettings,
              probe: WriteProbe.create({ store: scheduledTasks, clock }),
              unreadable,
              work: () => scheduler.work,
              startedAt: await clock.now(),
            }),
            httpAuth,
            auditor,
            logger,
          }),
        );
        registerActions({
          actions: deps.actions,
          policy: evaluator.policy,
          rules,
          evaluations,
          postures,
          waivers,
          auditor,
          logger,
        });
        const listener = DeclarationListener.create({
          refresh: refs => refreshGateways({ catalog, store, recorder }, refs),
          logger,
        });
        await listener.subscribe(deps.events);
        deps.lifecycle.addShutdownHook(() => listener.stop());
        await scheduleCatalogReading({
          schedule: readCatalogSchedule(deps.config),
          catalog,
          store,
          recorder,
          logger,
          scheduler,
        });
        await scheduleNotifications({
          events: DatabaseWaiverEvents.create(knex),
          outbox: DatabaseMessageOutbox.create(knex, unreadable),
          approvers: settings.approvers,
          sender: await createMessageSender({ ...deps, settings }),
          counted: meters.messageSent,
          logger,
          scheduler,
        });
        await scheduleRetention({
          store: DatabaseRetention.create(knex),
          retention,
          clock,
          logger,
          scheduler,
        });
        await scheduleWaiverExpiry({
          store: waiverStore,
          changed,
          clock,
          auditor,
          logger,
          scheduler,
        });
      },
    });
  },
});
