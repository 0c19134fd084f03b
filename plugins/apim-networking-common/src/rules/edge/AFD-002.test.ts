import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { afd002 } from './AFD-002';
import { examples } from './AFD-002.examples';

testRule(afd002, examples, [
  {
    bad: model(exampleDesign('public', 'Standard'), m => {
      m.edge = {
        type: 'front-door',
        waf: 'yes',
        public: 'yes',
        privateLink: 'approved',
        privateLinkToService: true,
        bypassPossible: 'no',
        mixedOriginGroup: 'afd-orders/apis',
        field: 'Microsoft.Cdn/profiles/originGroups/origins',
      };
    }),
    good: model(exampleDesign('front-door-private-link', 'Standard')),
    at: 'Microsoft.Cdn/profiles/originGroups/origins',
  },
]);
