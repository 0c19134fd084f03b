import { testRule } from '../__testUtils__/testRule';
import { tier010 } from './TIER-010';
import { examples } from './TIER-010.examples';

testRule(tier010, examples);
