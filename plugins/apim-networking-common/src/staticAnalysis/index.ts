export * from './analyseResources';
export type { Break, StaticAnalysisCheck } from './check';
