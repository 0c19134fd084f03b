import { testRule } from '../__testUtils__/testRule';
import { tier003 } from './TIER-003';
import { examples } from './TIER-003.examples';

testRule(tier003, examples);
