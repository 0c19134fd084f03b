import { placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';
import { endpointsOf } from '../subjects';

/** Source: `pe2025`. */
const MAX_CONNECTIONS = 100;

export const pe002 = defineRule({
  id: 'PE-002',
  family: 'private-endpoint',
  severity: 'error',
  title: 'More than 100 private endpoint connections',
  rationale: 'An instance takes at most 100 private endpoint connections.',
  appliesTo: {},
  sources: ['pe2025'],
  remedy: 'Share endpoints among networks by peering.',
  messages: { many: { actual: '{{count}}', expected: '100 or fewer' } },
  check(model, report) {
    const count = endpointsOf(model, report).length;
    if (count > MAX_CONNECTIONS) {
      report('many', placeOfGateway(model, 'privateEndpoints'), { count });
    }
  },
});
