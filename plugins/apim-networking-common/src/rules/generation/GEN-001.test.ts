import { testRule } from '../__testUtils__/testRule';
import { gen001 } from './GEN-001';
import { examples } from './GEN-001.examples';

testRule(gen001, examples);
