import { exampleDesign } from '../../design/exampleDesigns';
import { injectionV2, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { endpointSubnet } from '../examples/designs';
import { comb004 } from './COMB-004';
import { examples } from './COMB-004.examples';

testRule(comb004, examples, [
  {
    bad: model(injectionV2({ privateEndpoints: [{ subnet: endpointSubnet }] })),
    good: model(exampleDesign('isolated', 'PremiumV2')),
    at: 'privateEndpoints',
  },
]);
