import { testRule } from '../__testUtils__/testRule';
import { pe005 } from './PE-005';
import { examples } from './PE-005.examples';

testRule(pe005, examples);
