import { testRule } from '../__testUtils__/testRule';
import { ws001 } from './WS-001';
import { examples } from './WS-001.examples';

testRule(ws001, examples);
