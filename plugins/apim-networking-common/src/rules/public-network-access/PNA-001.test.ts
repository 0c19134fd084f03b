import { testRule } from '../__testUtils__/testRule';
import { pna001 } from './PNA-001';
import { examples } from './PNA-001.examples';

testRule(pna001, examples);
