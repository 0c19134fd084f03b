import {
  additional,
  denyOut,
  internal,
  out,
  withRules,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { mr001 } from './MR-001';
import { examples } from './MR-001.examples';

const allowing = (tag: string) =>
  withRules(internal(additional()), [denyOut, out(tag, ['1433'], 110)], 1);

testRule(mr001, examples, [
  {
    bad: allowing('Sql.NorwayEast'),
    good: allowing('Sql'),
    at: 'additionalLocations[0].gatewaySubnet (networkSecurityGroup)',
  },
]);
