import { integration, internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { host001 } from './HOST-001';
import { examples } from './HOST-001.examples';

const management = {
  customDomains: [{ hostName: 'm.example.com', type: 'Management' as const }],
};

testRule(host001, examples, [
  {
    bad: model(integration(management)),
    good: model(internal(management)),
    at: 'customDomains[0].type',
  },
]);
