import { testRule } from '../__testUtils__/testRule';
import { pip005 } from './PIP-005';
import { examples } from './PIP-005.examples';

testRule(pip005, examples);
