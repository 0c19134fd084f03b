/**
 * The authority on Azure API Management networking: decisions, posture, policy and audit.
 *
 * @packageDocumentation
 */
export { apimNetworkingPlugin as default } from './plugin';
export {
  createDecisionConditionalDecision,
  createGatewayConditionalDecision,
  createWaiverConditionalDecision,
  decisionConditions,
  gatewayConditions,
  waiverConditions,
} from './permissions';
