import { placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';
import { endpointsOf } from '../subjects';

export const comb004 = defineRule({
  id: 'COMB-004',
  family: 'combination',
  severity: 'warning',
  title: 'A private endpoint on an injected Premium v2',
  rationale:
    'Sources disagree: Azure was seen to reject it (2025-11), while a page of 2026-03 says that it is supported.',
  appliesTo: { attachments: ['v2-injection'] },
  sources: ['pe2026', 'aspire', 'ailz65'],
  disputed: true,
  remedy:
    'Try it in a test subscription first, or use integration with a private endpoint.',
  messages: {
    both: {
      actual: '{{count}} with injection v2',
      expected: 'none, to be safe',
    },
  },
  check(model, report) {
    const count = endpointsOf(model, report).length;
    if (count > 0) {
      report('both', placeOfGateway(model, 'privateEndpoints'), { count });
    }
  },
});
