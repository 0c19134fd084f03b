import {
  core,
  denyIn,
  denyOut,
  withRules,
  workspace,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg008 } from './NSG-008';
import { examples } from './NSG-008.examples';

const at = 'gatewaySubnet (networkSecurityGroup)';
const integration = workspace('workspace-integration');
const injection = workspace('workspace-injection');

testRule(nsg008, examples, [
  {
    bad: withRules(integration, [denyOut]),
    good: withRules(integration, [denyOut, core[2]]),
    at,
  },
  {
    bad: withRules(injection, [denyIn]),
    good: withRules(injection, []),
    at,
    severity: 'warning',
  },
]);
