import { testRule } from '../__testUtils__/testRule';
import { pip001 } from './PIP-001';
import { examples } from './PIP-001.examples';

testRule(pip001, examples);
