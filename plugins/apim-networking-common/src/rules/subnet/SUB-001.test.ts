import { testRule } from '../__testUtils__/testRule';
import { sub001 } from './SUB-001';
import { examples } from './SUB-001.examples';

testRule(sub001, examples);
