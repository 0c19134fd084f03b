import { testRule } from '../__testUtils__/testRule';
import { tier001 } from './TIER-001';
import { examples } from './TIER-001.examples';

testRule(tier001, examples);
