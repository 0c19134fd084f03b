import { testRule } from '../__testUtils__/testRule';
import { tier011 } from './TIER-011';
import { examples } from './TIER-011.examples';

testRule(tier011, examples);
