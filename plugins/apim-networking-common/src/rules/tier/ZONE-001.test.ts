import { testRule } from '../__testUtils__/testRule';
import { zone001 } from './ZONE-001';
import { examples } from './ZONE-001.examples';

testRule(zone001, examples);
