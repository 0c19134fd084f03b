import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { tier014 } from './TIER-014';
import { examples } from './TIER-014.examples';

const standard = exampleDesign('public', 'Standard');

testRule(tier014, examples, [
  {
    bad: model(standard, m => {
      m.tier = undefined;
      m.skuName = 'UltraV9';
    }),
    good: model(standard),
    at: 'tier',
  },
]);
