import { testRule } from '../__testUtils__/testRule';
import { sub016 } from './SUB-016';
import { examples } from './SUB-016.examples';

testRule(sub016, examples);
