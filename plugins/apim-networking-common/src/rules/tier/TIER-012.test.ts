import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { tier012 } from './TIER-012';
import { examples } from './TIER-012.examples';

const scaledIn = (units: number, percent: number) =>
  model(exampleDesign('public', 'Premium', { units }), m => {
    m.scaleInPercent = percent;
  });

testRule(tier012, examples, [
  {
    bad: scaledIn(16, 26),
    good: scaledIn(16, 25),
    at: 'autoscaleSettings (scaleAction.value)',
  },
  {
    bad: scaledIn(31, 50),
    good: scaledIn(15, 50),
    at: 'autoscaleSettings (scaleAction.value)',
  },
]);
