export type { DesignIssue } from './issues';
export * from './parse';
export * from './schema';
