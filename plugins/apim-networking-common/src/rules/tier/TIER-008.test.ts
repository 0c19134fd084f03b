import { testRule } from '../__testUtils__/testRule';
import { tier008 } from './TIER-008';
import { examples } from './TIER-008.examples';

testRule(tier008, examples);
