import { internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { pip002 } from './PIP-002';
import { examples } from './PIP-002.examples';

const withAddress = internal({ publicIp: { name: 'pip-apim' } });

testRule(pip002, examples, [
  {
    bad: model(withAddress, m => {
      m.locations[0].publicIp!.dnsLabel = false;
    }),
    good: model(withAddress),
    at: 'publicIp.dnsLabel',
  },
]);
