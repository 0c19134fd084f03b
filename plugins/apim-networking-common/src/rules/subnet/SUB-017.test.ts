import { testRule } from '../__testUtils__/testRule';
import { sub017 } from './SUB-017';
import { examples } from './SUB-017.examples';

testRule(sub017, examples);
