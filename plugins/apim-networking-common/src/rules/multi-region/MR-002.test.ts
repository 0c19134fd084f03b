import { additional, external, internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { mr002 } from './MR-002';
import { examples } from './MR-002.examples';

const disabled = additional({ disableGateway: true });

testRule(mr002, examples, [
  {
    bad: model(internal(disabled)),
    good: model(external(disabled)),
    at: 'additionalLocations[0].disableGateway',
  },
]);
