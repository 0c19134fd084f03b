export * from './deployments';
export * from './client';
export * from './decisions';
export * from './gateways';
export * from './health';
export * from './types';
export type { components, operations, paths } from './generated/openapi';
