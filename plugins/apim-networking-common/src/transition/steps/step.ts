import type { GatewayDesign } from '../../design';
import { sources, type SourceId } from '../../sources';
import { NO_FIGURE, NOTHING, type TransitionStep } from '../plan';

/** What a change needs to be said, as data. Default: nothing is interrupted, no figure, nothing for callers. */
export interface StepText {
  id: string;
  title: string;
  description: string;
  interrupts?: string;
  duration?: string;
  callers?: string;
  rollback: string;
  sources: SourceId[];
}

/** The steps that one aspect of a change takes; empty: it does not change. */
export type StepMaker = (from: GatewayDesign, to: GatewayDesign) => StepText[];

export function toStep(text: StepText): TransitionStep {
  return {
    interrupts: NOTHING,
    duration: NO_FIGURE,
    callers: NOTHING,
    ...text,
    sources: text.sources.map(id => sources[id]),
  };
}
