import { placeIn, placeOfGateway } from '../../model/place';
import { hasFrontDoor } from '../conditions';
import { defineRule } from '../defineRule';

export const comb005 = defineRule({
  id: 'COMB-005',
  family: 'combination',
  severity: 'warning',
  title: 'Front Door Private Link to Premium v2',
  rationale:
    'Sources disagree: a page of 2025-11 says that it is not supported, one of 2026-03 and a sample of 2026-08 say that it is.',
  appliesTo: { tiers: ['PremiumV2'], when: [hasFrontDoor] },
  sources: ['pe2025', 'pe2026', 'samples'],
  disputed: true,
  remedy: 'Try it in a test subscription first.',
  messages: {
    privateLink: {
      actual: 'Premium v2 behind Front Door Private Link ({{status}})',
      expected: 'a tier for which it is documented without doubt',
    },
  },
  check(model, report) {
    const edge = model.edge!;
    const status = edge.privateLink;
    if (status === undefined) {
      report.unknown(placeIn(edge), 'the private link of the origin');
    } else if (status !== 'none') {
      report('privateLink', placeOfGateway(model, 'tier'), { status });
    }
  },
});
