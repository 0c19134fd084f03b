import { createConditionExports } from '@backstage/plugin-permission-node';
import { gatewayResourceRef } from './gatewayResourceRef';
import { gatewayRules } from './gatewayRules';
import { decisionResourceRef } from './recordResourceRefs';
import { decisionRules } from './recordRules';

const ofGateways = createConditionExports({
  resourceRef: gatewayResourceRef,
  rules: gatewayRules,
});
const ofDecisions = createConditionExports({
  resourceRef: decisionResourceRef,
  rules: decisionRules,
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
