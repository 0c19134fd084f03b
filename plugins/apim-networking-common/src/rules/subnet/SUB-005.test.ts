import { testRule } from '../__testUtils__/testRule';
import { sub005 } from './SUB-005';
import { examples } from './SUB-005.examples';

testRule(sub005, examples);
