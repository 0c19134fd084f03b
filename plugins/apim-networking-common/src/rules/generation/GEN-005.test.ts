import { testRule } from '../__testUtils__/testRule';
import { gen005 } from './GEN-005';
import { examples } from './GEN-005.examples';

testRule(gen005, examples);
