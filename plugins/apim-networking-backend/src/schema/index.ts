export { createOpenApiRouter } from './createOpenApiRouter';
export { spec } from './spec';
