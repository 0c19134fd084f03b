export {
  createDecisionConditionalDecision,
  createGatewayConditionalDecision,
  decisionConditions,
  gatewayConditions,
} from './conditions';
export { gatewayResourceRef } from './gatewayResourceRef';
export { gatewayRules } from './gatewayRules';
export { decisionResourceRef } from './recordResourceRefs';
export { decisionRules } from './recordRules';
