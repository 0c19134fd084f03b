import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { pna005 } from './PNA-005';
import { examples } from './PNA-005.examples';

const behindEndpoint = exampleDesign('private-endpoint', 'Standard');

testRule(pna005, examples, [
  {
    bad: model(behindEndpoint),
    // Nothing is known of the instance but the private endpoint that leads to it.
    good: model(behindEndpoint, m => {
      m.evidence = 'observed';
      m.propertiesHidden = true;
      m.attachmentHidden = true;
    }),
    at: 'publicNetworkAccess',
  },
  {
    bad: model(behindEndpoint),
    good: model(behindEndpoint, m => {
      m.unknownProperties = [
        { field: 'publicNetworkAccess', value: '[x]', isExpression: true },
      ];
    }),
    at: 'publicNetworkAccess',
  },
]);
