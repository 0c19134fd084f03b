import { testRule } from '../__testUtils__/testRule';
import { create001 } from './CREATE-001';
import { examples } from './CREATE-001.examples';

testRule(create001, examples);
