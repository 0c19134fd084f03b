import { testRule } from '../__testUtils__/testRule';
import { gen003 } from './GEN-003';
import { examples } from './GEN-003.examples';

testRule(gen003, examples);
