import { testRule } from '../__testUtils__/testRule';
import { pe002 } from './PE-002';
import { examples } from './PE-002.examples';

testRule(pe002, examples);
