export type { Evaluation, EvaluationResult, Outcome } from './evaluationSchema';
