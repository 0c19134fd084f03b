import { testRule } from '../__testUtils__/testRule';
import { tier005 } from './TIER-005';
import { examples } from './TIER-005.examples';

testRule(tier005, examples);
