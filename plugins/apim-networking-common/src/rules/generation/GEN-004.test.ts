import { testRule } from '../__testUtils__/testRule';
import { gen004 } from './GEN-004';
import { examples } from './GEN-004.examples';

testRule(gen004, examples);
