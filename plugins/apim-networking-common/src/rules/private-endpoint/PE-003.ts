import { placeNamed } from '../../model/place';
import { defineRule } from '../defineRule';

export const pe003 = defineRule({
  id: 'PE-003',
  family: 'private-endpoint',
  severity: 'error',
  title: 'A private endpoint to a self-hosted or workspace gateway',
  rationale:
    'Private endpoints lead to the gateway of the instance itself; self-hosted and workspace gateways take none.',
  appliesTo: {},
  sources: ['pe2026', 'ws'],
  remedy:
    'Remove it; inject or integrate a workspace gateway into a network instead.',
  messages: {
    other: {
      actual:
        '{{name}} connects to a gateway other than the gateway of the instance',
      expected: 'none',
    },
  },
  check(model, report) {
    for (const name of model.endpointsToOtherGateways) {
      report('other', placeNamed(`privateEndpoints/${name}`), { name });
    }
  },
});
