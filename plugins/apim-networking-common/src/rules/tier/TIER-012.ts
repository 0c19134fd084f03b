import { placeNamed, placeOfLocation } from '../../model/place';
import { defineRule } from '../defineRule';
import type { Condition } from '../rule';

/** From how many units on the guardrail of scaling in holds, and how large a step may be. Source: `relnotes`. */
const GUARDED_ABOVE = 15;
const MAX_PERCENT = 25;

const scalesInByPercent: Condition = {
  text: 'that autoscale scales in by percentage',
  holds: ({ scaleInPercent }) => scaleInPercent !== undefined,
};

export const tier012 = defineRule({
  id: 'TIER-012',
  family: 'tier',
  severity: 'error',
  title: 'Autoscale takes too many units away at once',
  rationale:
    'Since June 2026 an instance of more than 15 units may be scaled in by at most 25 % at a time.',
  appliesTo: { when: [scalesInByPercent] },
  sources: ['relnotes'],
  remedy: 'Use smaller steps of scaling in.',
  messages: {
    step: { actual: '{{step}} % of {{units}} units', expected: '25 % or less' },
  },
  check(model, report) {
    const step = model.scaleInPercent!;
    if (step <= MAX_PERCENT) return;
    const [primary] = model.locations;
    const { units } = primary;
    if (units === undefined) {
      report.unknown(
        placeOfLocation(model, primary, 'units'),
        'the number of scale units',
      );
    } else if (units > GUARDED_ABOVE) {
      report('step', placeNamed('autoscaleSettings (scaleAction.value)'), {
        step,
        units,
      });
    }
  },
});
