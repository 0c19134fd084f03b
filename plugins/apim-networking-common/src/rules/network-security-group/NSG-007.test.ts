import {
  core,
  denyOut,
  injectionV2,
  integration,
  out,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg007 } from './NSG-007';
import { examples } from './NSG-007.examples';

const at = 'gatewaySubnet (networkSecurityGroup)';
const [storage, , keyVault] = core;

testRule(nsg007, examples, [
  {
    bad: withRules(integration(), [denyOut]),
    good: withRules(integration(), [denyOut, out('AzureCloud', ['443'], 110)]),
    at,
  },
  {
    bad: withRules(injectionV2(), [denyOut, keyVault]),
    good: withRules(injectionV2(), [denyOut, storage, keyVault]),
    at,
    severity: 'info',
  },
]);
