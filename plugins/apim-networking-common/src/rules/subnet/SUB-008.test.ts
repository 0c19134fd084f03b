import { existing, injectionV2, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { sub008 } from './SUB-008';
import { examples } from './SUB-008.examples';

testRule(sub008, examples, [
  {
    bad: model(injectionV2(existing({ delegations: [] }))),
    good: model(injectionV2(existing({}))),
    at: 'gatewaySubnet.delegations',
  },
]);
