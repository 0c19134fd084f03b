import { isolated, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { pe003 } from './PE-003';
import { examples } from './PE-003.examples';

testRule(pe003, examples, [
  {
    bad: model(isolated(), m => {
      m.endpointsToOtherGateways = ['pep-workspace'];
    }),
    good: model(isolated()),
    at: 'privateEndpoints/pep-workspace',
  },
]);
