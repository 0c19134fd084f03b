import { testRule } from '../__testUtils__/testRule';
import { gen002 } from './GEN-002';
import { examples } from './GEN-002.examples';

testRule(gen002, examples);
