import { existing, internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { sub011 } from './SUB-011';
import { examples } from './SUB-011.examples';

testRule(sub011, examples, [
  {
    bad: model(internal(existing({ networkSecurityGroup: false }))),
    good: model(internal(existing({}))),
    at: 'gatewaySubnet.networkSecurityGroup',
  },
]);
