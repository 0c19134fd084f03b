import { testRule } from '../__testUtils__/testRule';
import { gen006 } from './GEN-006';
import { examples } from './GEN-006.examples';

testRule(gen006, examples);
