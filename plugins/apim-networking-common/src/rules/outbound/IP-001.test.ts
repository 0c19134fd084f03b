import { testRule } from '../__testUtils__/testRule';
import { ip001 } from './IP-001';
import { examples } from './IP-001.examples';

testRule(ip001, examples);
