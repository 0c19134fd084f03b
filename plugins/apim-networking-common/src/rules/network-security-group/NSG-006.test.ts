import {
  additional,
  denyIn,
  external,
  inboundRule,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg006 } from './NSG-006';
import { examples } from './NSG-006.examples';

const denyProbes = {
  ...denyIn,
  priority: 99,
  sources: ['AzureTrafficManager'],
};

testRule(nsg006, examples, [
  {
    bad: withRules(external(additional()), [
      { ...inboundRule, sources: ['203.0.113.0/24'] },
      { ...inboundRule, priority: 120, sources: ['10.0.0.0/8'] },
      denyProbes,
    ]),
    good: withRules(external(), [denyProbes]),
    at: 'gatewaySubnet (networkSecurityGroup)',
  },
]);
