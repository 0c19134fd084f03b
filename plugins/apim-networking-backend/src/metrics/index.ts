export { MeasuredDecisionStore } from './MeasuredDecisionStore';
export { measuredEvaluator } from './measuredEvaluator';
export { createMeters, observeDatabase } from './Meters';
