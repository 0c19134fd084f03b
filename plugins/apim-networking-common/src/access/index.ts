export * from './addresses';
export * from './effectiveAccess';
export * from './requiredFlows';
