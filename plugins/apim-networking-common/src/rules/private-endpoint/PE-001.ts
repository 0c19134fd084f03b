import { placeIn } from '../../model/place';
import { defineRule } from '../defineRule';
import { endpointsOf } from '../subjects';

export const pe001 = defineRule({
  id: 'PE-001',
  family: 'private-endpoint',
  severity: 'error',
  title: 'A private endpoint to something other than the gateway',
  rationale:
    'Gateway is the only sub-resource of API Management that a private endpoint can connect to.',
  appliesTo: {},
  sources: ['pe2025'],
  remedy: 'Set groupIds to Gateway.',
  messages: { other: { actual: '{{groupIds}}', expected: 'Gateway' } },
  check(model, report) {
    for (const endpoint of endpointsOf(model, report)) {
      const { groupIds } = endpoint;
      if (!groupIds) {
        report.unknown(
          placeIn(endpoint, 'groupIds'),
          'the sub-resource of the private endpoint',
        );
      } else if (groupIds.some(id => id.toLowerCase() !== 'gateway')) {
        report('other', placeIn(endpoint, 'groupIds'), {
          groupIds: groupIds.join(', '),
        });
      }
    }
  },
});
