import type { GatewayDesignInput } from '../../design';
import { integration, internal, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { sub009 } from './SUB-009';
import { examples } from './SUB-009.examples';

const shared = (input: GatewayDesignInput) =>
  model(input, m => {
    m.locations[0].subnet!.otherGateways = ['apim-other'];
  });

testRule(sub009, examples, [
  { bad: shared(integration()), good: shared(internal()), at: 'gatewaySubnet' },
]);
