export {
  createDecisionConditionalDecision,
  createGatewayConditionalDecision,
  createWaiverConditionalDecision,
  decisionConditions,
  gatewayConditions,
  waiverConditions,
} from './conditions';
export { gatewayResourceRef, type ScopedGateway } from './gatewayResourceRef';
export { gatewayRules } from './gatewayRules';
export { decisionResourceRef, waiverResourceRef } from './recordResourceRefs';
export { decisionRules, waiverRules } from './recordRules';
