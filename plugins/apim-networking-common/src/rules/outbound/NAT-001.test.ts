import { testRule } from '../__testUtils__/testRule';
import { nat001 } from './NAT-001';
import { examples } from './NAT-001.examples';

testRule(nat001, examples);
