import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  type OverridableExtensionDefinition,
  type OverridableFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import {
  FormFieldBlueprint,
  createFormField,
} from '@backstage/plugin-scaffolder-react/alpha';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import DecisionIcon from '@material-ui/icons/AssignmentTurnedInOutlined';
import GatewaysIcon from '@material-ui/icons/DeviceHubOutlined';
import RuleIcon from '@material-ui/icons/GavelOutlined';
import WaiverIcon from '@material-ui/icons/HourglassEmptyOutlined';
import { GATEWAY_RESOURCE_TYPE } from 'backstage-plugin-apim-networking-common';
import { ApimNetworkingClient, apimNetworkingApiRef } from './api';
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
} from './routes';
import { title } from './translation/titles';

const networkingApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: apimNetworkingApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ApimNetworkingClient({ discoveryApi, fetchApi }),
    }),
});

const networkingEntityContent = EntityContentBlueprint.make({
  name: 'networking',
  params: {
    path: '/networking',
    title: title('entityContent.networking.title'),
    filter: {
      $any: [
        { kind: 'api' },
        { kind: 'resource', 'spec.type': GATEWAY_RESOURCE_TYPE },
      ],
    },
    loader: () =>
      import('./components/NetworkingTab').then(({ NetworkingTab }) => (
        <NetworkingTab />
      )),
  },
});

const ruleReferencePage = PageBlueprint.make({
  name: 'rules',
  params: {
    path: '/apim-networking/rules',
    routeRef: rulesRouteRef,
    title: title('page.rules.title'),
    icon: <RuleIcon />,
    loader: () =>
      import('./components/RuleReference').then(({ RuleReferencePage }) => (
        <RuleReferencePage />
      )),
  },
});

const waiversPage = PageBlueprint.make({
  name: 'waivers',
  params: {
    path: '/apim-networking/waivers',
    routeRef: waiversRouteRef,
    title: title('page.waivers.title'),
    icon: <WaiverIcon />,
    loader: () =>
      import('./components/Waivers').then(({ WaiversPage }) => <WaiversPage />),
  },
});

const gatewaysPage = PageBlueprint.make({
  name: 'gateways',
  params: {
    path: '/apim-networking/gateways',
    routeRef: gatewaysRouteRef,
    title: title('page.gateways.title'),
    icon: <GatewaysIcon />,
    loader: () =>
      import('./components/Gateways').then(({ GatewaysPage }) => (
        <GatewaysPage />
      )),
  },
});

const decisionsPage = PageBlueprint.make({
  name: 'decisions',
  params: {
    path: '/apim-networking/decisions',
    routeRef: decisionsRouteRef,
    title: title('page.decisions.title'),
    icon: <DecisionIcon />,
    loader: () =>
      import('./components/Decisions').then(({ DecisionsPage }) => (
        <DecisionsPage />
      )),
  },
});

const gatewayDesignField = FormFieldBlueprint.make({
  name: 'api-gateway-design',
  params: {
    field: async () => {
      const { GatewayDesignField, typedFieldSchema, validateDesign } =
        await import('./components/GatewayDesignField');
      return createFormField({
        name: 'ApimGatewayDesign',
        component: GatewayDesignField,
        validation: validateDesign,
        schema: typedFieldSchema,
      });
    },
  },
});

const routes = {
  rules: rulesRouteRef,
  rule: ruleRouteRef,
  waivers: waiversRouteRef,
  gateways: gatewaysRouteRef,
  decisions: decisionsRouteRef,
  decision: decisionRouteRef,
};

const externalRoutes = {
  decision: decisionLinkRef,
  waivers: waiversLinkRef,
  gateways: gatewaysLinkRef,
  task: taskLinkRef,
};

/** With types that older releases of Backstage have, and no package that this one does not declare. */
const extensions: OverridableExtensionDefinition[] = [
  networkingApi,
  networkingEntityContent,
  ruleReferencePage,
  waiversPage,
  decisionsPage,
  gatewaysPage,
  gatewayDesignField,
];

/**
 * The plugin for the new frontend system.
 *
 * @public
 */
export const apimNetworkingPlugin: OverridableFrontendPlugin<
  typeof routes,
  typeof externalRoutes
> = createFrontendPlugin({
  pluginId: 'apim-networking',
  // eslint-disable-next-line i18next/no-literal-string -- a plugin takes text alone as its title
  title: 'API Management networking',
  info: { packageJson: () => import('../package.json') },
  routes,
  externalRoutes,
  extensions,
});
