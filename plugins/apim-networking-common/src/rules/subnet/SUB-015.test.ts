import { testRule } from '../__testUtils__/testRule';
import { sub015 } from './SUB-015';
import { examples } from './SUB-015.examples';

testRule(sub015, examples);
