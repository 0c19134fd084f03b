import { testRule } from '../__testUtils__/testRule';
import { pna003 } from './PNA-003';
import { examples } from './PNA-003.examples';

testRule(pna003, examples);
