import { testRule } from '../__testUtils__/testRule';
import { pip004 } from './PIP-004';
import { examples } from './PIP-004.examples';

testRule(pip004, examples);
