import { testRule } from '../__testUtils__/testRule';
import { comb001 } from './COMB-001';
import { examples } from './COMB-001.examples';

testRule(comb001, examples);
