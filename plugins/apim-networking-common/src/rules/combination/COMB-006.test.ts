import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { comb006 } from './COMB-006';
import { examples } from './COMB-006.examples';

const developer = exampleDesign('public', 'Developer');

testRule(comb006, examples, [
  {
    bad: model(developer, m => {
      m.typeWithoutSubnet = 'External';
    }),
    good: model(developer),
    at: 'pattern',
  },
]);
