import type { DesignEvaluator } from '../service';
import type { Meters } from './Meters';

/** Evaluates as the evaluator does, and measures how long it takes. */
export function measuredEvaluator(
  evaluator: DesignEvaluator,
  meters: Pick<Meters, 'evaluated'>,
): DesignEvaluator {
  return {
    ...evaluator,
    evaluate: (...input) => {
      const began = performance.now();
      const result = evaluator.evaluate(...input);
      meters.evaluated((performance.now() - began) / 1000);
      return result;
    },
  };
}
