import { testRule } from '../__testUtils__/testRule';
import { mr003 } from './MR-003';
import { examples } from './MR-003.examples';

testRule(mr003, examples);
