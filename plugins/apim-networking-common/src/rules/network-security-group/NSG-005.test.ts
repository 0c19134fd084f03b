import {
  denyIn,
  external,
  inboundRule,
  injectionV2,
  management,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg005 } from './NSG-005';
import { examples } from './NSG-005.examples';

const at = 'gatewaySubnet (networkSecurityGroup)';

testRule(nsg005, examples, [
  {
    bad: withRules(external(), [management]),
    good: withRules(external(), [
      management,
      { ...inboundRule, priority: 110, sources: ['203.0.113.0/24'] },
    ]),
    at,
  },
  {
    bad: withRules(injectionV2(), [denyIn]),
    good: withRules(injectionV2(), []),
    at,
  },
]);
