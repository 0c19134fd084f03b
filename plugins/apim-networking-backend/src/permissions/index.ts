export {
  createDecisionConditionalDecision,
  createGatewayConditionalDecision,
  createWaiverConditionalDecision,
  decisionConditions,
  gatewayConditions,
  waiverConditions,
} from './conditions';
export { gatewayResourceRef } from './gatewayResourceRef';
export { gatewayRules } from './gatewayRules';
export { decisionResourceRef, waiverResourceRef } from './recordResourceRefs';
export { decisionRules, waiverRules } from './recordRules';
