export {
  createGatewayConditionalDecision,
  gatewayConditions,
} from './conditions';
export { gatewayResourceRef } from './gatewayResourceRef';
export { gatewayRules } from './rules';
