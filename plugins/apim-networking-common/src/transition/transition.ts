import { compare } from '../compare';
import type { GatewayDesign } from '../design';
import { evaluateParsedDesign } from '../evaluation';
import { same } from './designFacts';
import { newInstanceReasons, newInstanceSteps } from './newInstance';
import type { TransitionPlan } from './plan';
import { stepsBetween } from './steps';
import { waypoints } from './waypoints';

/**
 * How to go from one design to another: in place, in phases, by a new instance, or not at all. Pure; never throws. The steps end in
 * the design that is wanted.
 *
 * @param from - the present design of an instance that exists
 * @param to - the design that is wanted
 * @public
 */
export function transition(
  from: GatewayDesign,
  to: GatewayDesign,
): TransitionPlan {
  if (same(from, to)) {
    return {
      kind: 'none',
      summary: 'The two designs are the same: there is nothing to do.',
      steps: [],
      design: to,
      differences: [],
      because: [],
    };
  }
  const wanted = evaluateParsedDesign(to, { exists: true });
  const rejected = wanted.findings.filter(
    ({ severity }) => severity === 'error',
  );
  if (rejected.length > 0) {
    return {
      kind: 'impossible',
      summary: `Azure rejects the design that is wanted: ${rejected[0].message}`,
      steps: [],
      design: from,
      differences: [],
      because: rejected,
    };
  }
  const differences = compare(
    evaluateParsedDesign(from, { exists: true }).posture,
    wanted.posture,
  );
  const reasons = newInstanceReasons(from, to);
  if (reasons.length > 0) {
    return {
      kind: 'new-instance',
      summary: `This takes a new instance${
        from.name === to.name
          ? ', which interrupts every call as long as it has the same name'
          : ' and a cut-over'
      }. ${reasons.map(({ text }) => text).join(' ')}`,
      steps: newInstanceSteps(from, to),
      design: to,
      differences,
      because: reasons.flatMap(({ finding }) => finding ?? []),
    };
  }
  const path = waypoints(from, to);
  const steps = numbered(
    path.slice(1).flatMap((next, index) => stepsBetween(path[index], next)),
  );
  const phased = path.length > 2;
  return {
    kind: phased ? 'phased' : 'in-place',
    summary: phased
      ? `The instance stays, and changes in ${path.length - 1} phases: ${steps
          .map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
          .join('; ')}.`
      : `The instance stays, and changes in one deployment: ${steps
          .map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
          .join('; ')}.`,
    steps,
    design: to,
    differences,
    because: [],
  };
}

/** One kind of step may come twice: the ids stay apart. */
function numbered(steps: TransitionPlan['steps']): TransitionPlan['steps'] {
  const seen = new Map<string, number>();
  return steps.map(step => {
    const times = (seen.get(step.id) ?? 0) + 1;
    seen.set(step.id, times);
    return times === 1 ? step : { ...step, id: `${step.id}-${times}` };
  });
}
