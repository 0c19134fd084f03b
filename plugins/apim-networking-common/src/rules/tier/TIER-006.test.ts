import { testRule } from '../__testUtils__/testRule';
import { tier006 } from './TIER-006';
import { examples } from './TIER-006.examples';

testRule(tier006, examples);
