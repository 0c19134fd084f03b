import { testRule } from '../__testUtils__/testRule';
import { sub004 } from './SUB-004';
import { examples } from './SUB-004.examples';

testRule(sub004, examples);
