import { testRule } from '../__testUtils__/testRule';
import { pe004 } from './PE-004';
import { examples } from './PE-004.examples';

testRule(pe004, examples);
