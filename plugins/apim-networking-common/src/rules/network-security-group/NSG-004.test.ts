import {
  core,
  denyOut,
  internal,
  management,
  out,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg004 } from './NSG-004';
import { examples } from './NSG-004.examples';

testRule(nsg004, examples, [
  {
    bad: withRules(internal(), [management, denyOut, ...core]),
    good: withRules(internal(), [
      management,
      denyOut,
      ...core,
      out('AzureMonitor', ['443', '1886'], 140),
      out('Internet', ['80'], 150),
    ]),
    at: 'gatewaySubnet (networkSecurityGroup)',
  },
]);
