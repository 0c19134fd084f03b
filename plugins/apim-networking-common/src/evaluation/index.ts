export { evaluate, type EvaluateOptions, type Verdict } from './evaluate';
export * from './evaluateDesign';
export * from './evaluation';
export { outcomeOf } from './outcome';
