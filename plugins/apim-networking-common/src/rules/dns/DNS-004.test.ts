import { testRule } from '../__testUtils__/testRule';
import { dns004 } from './DNS-004';
import { examples } from './DNS-004.examples';

testRule(dns004, examples);
