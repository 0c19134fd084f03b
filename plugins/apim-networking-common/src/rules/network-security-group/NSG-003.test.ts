import {
  core,
  denyOut,
  internal,
  management,
  out,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { nsg003 } from './NSG-003';
import { examples } from './NSG-003.examples';

const at = 'gatewaySubnet (networkSecurityGroup)';

const storageOf = (region: string) =>
  withRules(internal(), [
    denyOut,
    out(`Storage.${region}`, ['443'], 110),
    ...core.slice(1),
  ]);

testRule(nsg003, examples, [
  {
    bad: withRules(internal(), [management, denyOut]),
    good: withRules(internal(), [management, denyOut, ...core]),
    at,
  },
  {
    // The regional tag of another region is no path to the own one.
    bad: storageOf('NorwayEast'),
    good: storageOf('SwedenCentral'),
    at,
  },
]);
