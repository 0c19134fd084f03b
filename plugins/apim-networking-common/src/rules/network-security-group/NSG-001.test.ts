import {
  denyIn,
  external,
  internal,
  management,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg001 } from './NSG-001';
import { examples } from './NSG-001.examples';

const at = 'gatewaySubnet (networkSecurityGroup)';

testRule(nsg001, examples, [
  {
    bad: withRules(internal(), []),
    good: withRules(internal(), [management]),
    at,
  },
  {
    // A lower number wins, whatever the order in the list.
    bad: withRules(external(), [management, { ...denyIn, priority: 99 }]),
    good: withRules(external(), [denyIn, management]),
    at,
  },
  {
    bad: withRules(internal(), [{ ...management, sources: ['Storage'] }]),
    good: withRules(internal(), [
      { ...management, sources: ['Internet'], destinationPorts: ['3000-4000'] },
    ]),
    at,
  },
]);
