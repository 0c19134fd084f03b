export { GatewayDesignField } from './GatewayDesignField';
export { validateDesign } from './validateDesign';
