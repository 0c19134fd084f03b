export * from './defaultNames';
export type { DesignIssue } from './issues';
export * from './legalDesign';
export * from './parse';
export * from './schema';
