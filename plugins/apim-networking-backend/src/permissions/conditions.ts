import { createConditionExports } from '@backstage/plugin-permission-node';
import { gatewayResourceRef } from './gatewayResourceRef';
import { gatewayRules } from './rules';

const exported = createConditionExports({
  resourceRef: gatewayResourceRef,
  rules: gatewayRules,
});

/**
 * Conditions on gateways, for the permission policy of a portal.
 *
 * @public
 */
export const gatewayConditions = exported.conditions;

/**
 * The answer of a permission policy that allows gateways on conditions.
 *
 * @public
 */
export const createGatewayConditionalDecision =
  exported.createConditionalDecision;
