import { testRule } from '../__testUtils__/testRule';
import { comb002 } from './COMB-002';
import { examples } from './COMB-002.examples';

testRule(comb002, examples);
