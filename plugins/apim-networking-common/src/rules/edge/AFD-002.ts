import { placeIn } from '../../model/place';
import { hasFrontDoor } from '../conditions';
import { defineRule } from '../defineRule';

export const afd002 = defineRule({
  id: 'AFD-002',
  family: 'edge',
  severity: 'error',
  title: 'An origin group with public and private origins',
  rationale:
    'Front Door does not take public origins and origins by Private Link in one group.',
  appliesTo: { when: [hasFrontDoor] },
  sources: ['afd'],
  remedy: 'Give the private origins a separate group.',
  messages: {
    mixed: {
      actual: '{{group}} with public and private origins',
      expected: 'one kind of origin in a group',
    },
  },
  check(model, report) {
    const edge = model.edge!;
    if (edge.mixedOriginGroup) {
      report('mixed', placeIn(edge), { group: edge.mixedOriginGroup });
    }
  },
});
