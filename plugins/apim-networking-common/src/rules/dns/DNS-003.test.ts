import { testRule } from '../__testUtils__/testRule';
import { dns003 } from './DNS-003';
import { examples } from './DNS-003.examples';

testRule(dns003, examples);
