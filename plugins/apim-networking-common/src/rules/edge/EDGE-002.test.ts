import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { edge002 } from './EDGE-002';
import { examples } from './EDGE-002.examples';

const standard = exampleDesign('public', 'Standard');

testRule(edge002, examples, [
  {
    bad: model(standard, m => {
      m.edge = {
        type: 'front-door',
        waf: 'yes',
        public: 'yes',
        privateLink: 'none',
        bypassPossible: 'yes',
        field: 'edge',
      };
    }),
    good: model(standard),
    at: 'publicNetworkAccess',
  },
]);
