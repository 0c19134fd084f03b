export { addRegion, type AdditionalLocationInput } from './addRegion';
export type { DesignChange } from './designChange';
export { lockDown } from './lockDown';
export type { TransitionKind, TransitionPlan, TransitionStep } from './plan';
export { transition } from './transition';
export { transitionKindTitles, transitionMarkdown } from './transitionMarkdown';
