export * from './client';
export * from './gateways';
export * from './types';
export type { components, operations, paths } from './generated/openapi';
