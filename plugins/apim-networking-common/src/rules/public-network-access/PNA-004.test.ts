import { isolated, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { pna004 } from './PNA-004';
import { examples } from './PNA-004.examples';

testRule(pna004, examples, [
  {
    bad: model(isolated()),
    // Whether the portal is enabled is an expression: the model has Azure's default.
    good: model(isolated(), m => {
      m.unknownProperties = [
        { field: 'developerPortal', value: '[x]', isExpression: true },
      ];
    }),
    at: 'publicNetworkAccess',
  },
]);
