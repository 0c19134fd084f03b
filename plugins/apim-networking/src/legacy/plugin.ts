import type { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createScaffolderFieldExtension,
  type FieldExtensionComponent,
} from '@backstage/plugin-scaffolder-react';
import {
  GATEWAY_RESOURCE_TYPE,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { ApimNetworkingClient, apimNetworkingApiRef } from '../api';
import {
  decisionRouteRef,
  decisionsRouteRef,
  decisionLinkRef,
  gatewaysLinkRef,
  gatewaysRouteRef,
  ruleRouteRef,
  rulesRouteRef,
  taskLinkRef,
  waiversLinkRef,
  waiversRouteRef,
} from '../routes';
import { fieldSchema } from '../fieldSchema';
import { framed } from './framed';
import {
  LazyGatewayDesignField,
  validateDesign,
} from './LazyGatewayDesignField';

/**
 * The plugin for the classic frontend system: it brings the API that its components need.
 *
 * @public
 */
export const apimNetworkingPlugin = createPlugin({
  id: 'apim-networking',
  routes: {
    rules: rulesRouteRef,
    rule: ruleRouteRef,
    waivers: waiversRouteRef,
    gateways: gatewaysRouteRef,
    decisions: decisionsRouteRef,
    decision: decisionRouteRef,
  },
  externalRoutes: {
    decision: decisionLinkRef,
    waivers: waiversLinkRef,
    gateways: gatewaysLinkRef,
    task: taskLinkRef,
  },
  apis: [
    createApiFactory({
      api: apimNetworkingApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ApimNetworkingClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/**
 * The tab *Networking*, for an `EntityLayout.Route` of APIs and gateways.
 *
 * @public
 */
export const EntityNetworkingContent = apimNetworkingPlugin.provide(
  createComponentExtension({
    name: 'EntityNetworkingContent',
    component: {
      lazy: () =>
        import('../components/NetworkingTab').then(
          ({ NetworkingTab }) => NetworkingTab,
        ),
    },
  }),
);

/**
 * The waivers, for a `Route` such as `/apim-networking/waivers`.
 *
 * @public
 */
export const WaiversPage = apimNetworkingPlugin.provide(
  createRoutableExtension({
    name: 'WaiversPage',
    component: () =>
      framed(
        'page.waivers.title',
        import('../components/Waivers').then(module => module.WaiversPage),
        import('@material-ui/icons/HourglassEmptyOutlined'),
      ),
    mountPoint: waiversRouteRef,
  }),
);

/**
 * The decisions with a page for each, for a `Route` such as `/apim-networking/decisions`.
 *
 * @public
 */
export const DecisionsPage = apimNetworkingPlugin.provide(
  createRoutableExtension({
    name: 'DecisionsPage',
    component: () =>
      framed(
        'page.decisions.title',
        import('../components/Decisions').then(module => module.DecisionsPage),
        import('@material-ui/icons/AssignmentTurnedInOutlined'),
      ),
    mountPoint: decisionsRouteRef,
  }),
);

/**
 * The gateways by how exposed they are, for a `Route` such as `/apim-networking/gateways`.
 *
 * @public
 */
export const GatewaysPage = apimNetworkingPlugin.provide(
  createRoutableExtension({
    name: 'GatewaysPage',
    component: () =>
      framed(
        'page.gateways.title',
        import('../components/Gateways').then(module => module.GatewaysPage),
        import('@material-ui/icons/DeviceHubOutlined'),
      ),
    mountPoint: gatewaysRouteRef,
  }),
);

/**
 * The rule reference, for a `Route` such as `/apim-networking/rules`.
 *
 * @public
 */
export const RuleReferencePage = apimNetworkingPlugin.provide(
  createRoutableExtension({
    name: 'RuleReferencePage',
    component: () =>
      framed(
        'page.rules.title',
        import('../components/RuleReference').then(
          module => module.RuleReferencePage,
        ),
        import('@material-ui/icons/GavelOutlined'),
      ),
    mountPoint: rulesRouteRef,
  }),
);

/**
 * Whether an entity has the tab: every API, and every gateway.
 *
 * @public
 */
export function isNetworkingAvailable(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'api' ||
    (entity.kind.toLowerCase() === 'resource' &&
      entity.spec?.type === GATEWAY_RESOURCE_TYPE)
  );
}

/**
 * The field `ApimGatewayDesign`, for `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const GatewayDesignFieldExtension: FieldExtensionComponent<
  GatewayDesignInput,
  Record<string, unknown>
> = apimNetworkingPlugin.provide(
  createScaffolderFieldExtension({
    name: 'ApimGatewayDesign',
    component: LazyGatewayDesignField,
    validation: validateDesign,
    schema: fieldSchema(),
  }),
);
