import { testRule } from '../__testUtils__/testRule';
import { tier013 } from './TIER-013';
import { examples } from './TIER-013.examples';

testRule(tier013, examples);
