import { arm, type RuleExample } from '../examples/example';
import { autoscale, service } from '../examples/resources';

const scaledIn = (units: number, percent: number) =>
  arm([service('Premium', {}, units), autoscale(percent)]);

export const examples: RuleExample[] = [
  {
    bad: scaledIn(16, 26),
    good: scaledIn(16, 25),
    at: 'autoscaleSettings (scaleAction.value)',
  },
];
