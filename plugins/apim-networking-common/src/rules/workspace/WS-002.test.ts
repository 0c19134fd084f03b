import { testRule } from '../__testUtils__/testRule';
import { ws002 } from './WS-002';
import { examples } from './WS-002.examples';

testRule(ws002, examples);
