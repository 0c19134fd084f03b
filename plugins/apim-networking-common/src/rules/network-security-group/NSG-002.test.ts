import {
  denyIn,
  inboundRule,
  internal,
  management,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg002 } from './NSG-002';
import { examples } from './NSG-002.examples';

const at = 'gatewaySubnet (networkSecurityGroup)';

testRule(nsg002, examples, [
  {
    bad: withRules(internal({ units: 2 }), [management, denyIn]),
    good: withRules(internal({ units: 2 }), [management]),
    at,
  },
  {
    bad: withRules(internal({ units: 1 }), [management, denyIn]),
    good: withRules(internal({ units: 1 }), [
      denyIn,
      management,
      {
        ...inboundRule,
        sources: ['168.63.129.16'],
        destinationPorts: ['6390'],
      },
    ]),
    at,
    severity: 'warning',
  },
]);
