import { testRule } from '../__testUtils__/testRule';
import { route003 } from './ROUTE-003';
import { examples } from './ROUTE-003.examples';

testRule(route003, examples);
