export type { TransitionKind, TransitionPlan, TransitionStep } from './schema';

export const NO_FIGURE = 'no figure is documented';
export const NOTHING = 'nothing';
