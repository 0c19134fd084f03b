export {
  gatewaysOf,
  isArmTemplate,
  isGatewayResource,
  type GatewayInput,
  type GatewayInputs,
} from './gatewaysOf';
export { nameUnknownIds } from './nameUnknownIds';
export { requireArmLimits } from './requireArmLimits';
export {
  describeValue,
  MAX_JSON_DEPTH,
  parseJsonInput,
} from './parseJsonInput';
