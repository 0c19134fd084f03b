export { GatewayDesignField } from './GatewayDesignField';
export { typedFieldSchema } from './typedFieldSchema';
export { validateDesign } from './validateDesign';
