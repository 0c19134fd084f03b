import { testRule } from '../__testUtils__/testRule';
import { sub006 } from './SUB-006';
import { examples } from './SUB-006.examples';

testRule(sub006, examples);
