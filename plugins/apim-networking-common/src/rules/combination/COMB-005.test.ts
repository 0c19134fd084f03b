import { exampleDesign } from '../../design/exampleDesigns';
import type { EdgeModel } from '../../model';
import { isolated, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { comb005 } from './COMB-005';
import { examples } from './COMB-005.examples';

const frontDoor: EdgeModel = {
  type: 'front-door',
  waf: 'yes',
  public: 'yes',
  privateLink: 'approved',
  bypassPossible: 'no',
  field: 'edge',
};

testRule(comb005, examples, [
  {
    bad: model(exampleDesign('isolated', 'PremiumV2'), m => {
      m.edge = frontDoor;
    }),
    good: model(isolated(), m => {
      m.edge = frontDoor;
    }),
    at: 'tier',
  },
]);
