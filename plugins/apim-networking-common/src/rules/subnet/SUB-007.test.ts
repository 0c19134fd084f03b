import { existing, integration, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { sub007 } from './SUB-007';
import { examples } from './SUB-007.examples';

const integrated = (...delegations: string[]) =>
  model(integration(existing({ delegations })));

testRule(sub007, examples, [
  {
    bad: integrated('Microsoft.Web/hostingEnvironments'),
    good: integrated('microsoft.web/SERVERFARMS'),
    at: 'gatewaySubnet.delegations',
  },
]);
