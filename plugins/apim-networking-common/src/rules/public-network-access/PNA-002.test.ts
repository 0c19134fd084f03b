import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { pna002 } from './PNA-002';
import { examples } from './PNA-002.examples';

testRule(pna002, examples, [
  {
    bad: model(
      exampleDesign('public', 'Standard', { publicNetworkAccess: 'Disabled' }),
      m => {
        m.privateEndpointsVisible = false;
      },
    ),
    good: model(exampleDesign('public', 'Standard')),
    at: 'publicNetworkAccess',
    severity: 'warning',
  },
]);
