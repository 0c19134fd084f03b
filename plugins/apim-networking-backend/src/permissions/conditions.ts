import { createConditionExports } from '@backstage/plugin-permission-node';
import { gatewayResourceRef } from './gatewayResourceRef';
import { gatewayRules } from './gatewayRules';
import { decisionResourceRef, waiverResourceRef } from './recordResourceRefs';
import { decisionRules, waiverRules } from './recordRules';

const ofGateways = createConditionExports({
  resourceRef: gatewayResourceRef,
  rules: gatewayRules,
});
const ofDecisions = createConditionExports({
  resourceRef: decisionResourceRef,
  rules: decisionRules,
});
const ofWaivers = createConditionExports({
  resourceRef: waiverResourceRef,
  rules: waiverRules,
});

/**
 * Conditions on gateways, for the permission policy of a portal.
 *
 * @public
 */
export const gatewayConditions = ofGateways.conditions;

/**
 * The answer of a permission policy that allows gateways on conditions.
 *
 * @public
 */
export const createGatewayConditionalDecision =
  ofGateways.createConditionalDecision;

/**
 * Conditions on recorded decisions, for the permission policy of a portal.
 *
 * @public
 */
export const decisionConditions = ofDecisions.conditions;

/**
 * The answer of a permission policy that allows recorded decisions on conditions.
 *
 * @public
 */
export const createDecisionConditionalDecision =
  ofDecisions.createConditionalDecision;

/**
 * Conditions on waivers, for the permission policy of a portal.
 *
 * @public
 */
export const waiverConditions = ofWaivers.conditions;

/**
 * The answer of a permission policy that allows waivers on conditions.
 *
 * @public
 */
export const createWaiverConditionalDecision =
  ofWaivers.createConditionalDecision;
