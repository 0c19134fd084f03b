import { testRule } from '../__testUtils__/testRule';
import { tier007 } from './TIER-007';
import { examples } from './TIER-007.examples';

testRule(tier007, examples);
