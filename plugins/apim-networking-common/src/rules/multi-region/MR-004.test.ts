import { testRule } from '../__testUtils__/testRule';
import { mr004 } from './MR-004';
import { examples } from './MR-004.examples';

testRule(mr004, examples);
