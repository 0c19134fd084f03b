import { testRule } from '../__testUtils__/testRule';
import { tier004 } from './TIER-004';
import { examples } from './TIER-004.examples';

testRule(tier004, examples);
