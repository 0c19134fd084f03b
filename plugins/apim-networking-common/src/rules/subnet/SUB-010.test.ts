import { testRule } from '../__testUtils__/testRule';
import { sub010 } from './SUB-010';
import { examples } from './SUB-010.examples';

testRule(sub010, examples);
