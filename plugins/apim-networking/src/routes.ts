import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** Where the waivers are. @public */
export const waiversRouteRef = createRouteRef({
  id: 'apim-networking-waivers',
});

/** Where the gateways are. @public */
export const gatewaysRouteRef = createRouteRef({
  id: 'apim-networking-gateways',
});

/** Where the rule reference is. @public */
export const rulesRouteRef = createRouteRef({ id: 'apim-networking-rules' });

/** Where one rule is. @public */
export const ruleRouteRef = createSubRouteRef({
  id: 'apim-networking-rule',
  parent: rulesRouteRef,
  path: '/:ruleId',
});

/** Where the decisions are. @public */
export const decisionsRouteRef = createRouteRef({
  id: 'apim-networking-decisions',
});

/** Where one decision is. @public */
export const decisionRouteRef = createSubRouteRef({
  id: 'apim-networking-decision',
  parent: decisionsRouteRef,
  path: '/:id',
});

/** The waivers, where the portal has their page. */
export const waiversLinkRef = createExternalRouteRef({
  id: 'apim-networking-waivers-link',
  optional: true,
  defaultTarget: 'apim-networking.waivers',
});

/** The gateways, where the portal has their page. */
export const gatewaysLinkRef = createExternalRouteRef({
  id: 'apim-networking-gateways-link',
  optional: true,
  defaultTarget: 'apim-networking.gateways',
});

/** One decision, where the portal has the page of the decisions. */
export const decisionLinkRef = createExternalRouteRef({
  id: 'apim-networking-decision-link',
  params: ['id'],
  optional: true,
  defaultTarget: 'apim-networking.decision',
});

/** A task of the scaffolder, where the portal has one. */
export const taskLinkRef = createExternalRouteRef({
  id: 'apim-networking-task-link',
  params: ['taskId'],
  optional: true,
  defaultTarget: 'scaffolder.ongoingTask',
});
