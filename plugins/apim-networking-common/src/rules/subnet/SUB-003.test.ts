import { integration, internal, model, subnet } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { sub003 } from './SUB-003';
import { examples } from './SUB-003.examples';

testRule(sub003, examples, [
  {
    bad: model(integration(subnet('10.20.1.0/29'))),
    good: model(internal(subnet('10.20.1.0/29'))),
    at: 'gatewaySubnet.prefix',
  },
]);
