import { testRule } from '../__testUtils__/testRule';
import { edge001 } from './EDGE-001';
import { examples } from './EDGE-001.examples';

testRule(edge001, examples);
