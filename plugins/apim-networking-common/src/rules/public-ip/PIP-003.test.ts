import { additional, internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { pip003 } from './PIP-003';
import { examples } from './PIP-003.examples';

const inTwoRegions = (publicIp?: { name: string }) =>
  model(
    internal({
      ddosProtection: true,
      publicIp: { name: 'pip-apim' },
      ...additional({ publicIp }),
    }),
  );

testRule(pip003, examples, [
  {
    // Each region has an address of its own.
    bad: inTwoRegions(),
    good: inTwoRegions({ name: 'pip-no' }),
    at: 'additionalLocations[0].publicIp',
  },
]);
