export * from './AddressList';
export * from './effectiveAccess';
export * from './requiredFlows';
