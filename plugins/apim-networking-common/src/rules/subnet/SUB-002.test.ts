import { testRule } from '../__testUtils__/testRule';
import { sub002 } from './SUB-002';
import { examples } from './SUB-002.examples';

testRule(sub002, examples);
