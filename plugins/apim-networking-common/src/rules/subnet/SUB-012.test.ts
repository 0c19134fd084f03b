import { testRule } from '../__testUtils__/testRule';
import { sub012 } from './SUB-012';
import { examples } from './SUB-012.examples';

testRule(sub012, examples);
