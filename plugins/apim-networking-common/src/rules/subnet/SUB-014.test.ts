import { inboundRule, integration, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { sub014 } from './SUB-014';
import { examples } from './SUB-014.examples';

testRule(sub014, examples, [
  {
    bad: model(integration(), m => {
      m.locations[0].subnet!.securityRules = [inboundRule];
    }),
    good: model(integration()),
    at: 'gatewaySubnet.networkSecurityGroup',
  },
]);
