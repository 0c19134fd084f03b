import { testRule } from '../__testUtils__/testRule';
import { tier009 } from './TIER-009';
import { examples } from './TIER-009.examples';

testRule(tier009, examples);
