import { testRule } from '../__testUtils__/testRule';
import { ws003 } from './WS-003';
import { examples } from './WS-003.examples';

testRule(ws003, examples);
