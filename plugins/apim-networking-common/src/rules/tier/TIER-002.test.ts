import { testRule } from '../__testUtils__/testRule';
import { tier002 } from './TIER-002';
import { examples } from './TIER-002.examples';

testRule(tier002, examples);
