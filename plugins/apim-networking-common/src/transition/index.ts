export type { TransitionKind, TransitionPlan, TransitionStep } from './plan';
export { transition } from './transition';
