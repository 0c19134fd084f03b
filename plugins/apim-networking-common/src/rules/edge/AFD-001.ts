import { placeIn } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { hasFrontDoor } from '../conditions';
import { defineRule } from '../defineRule';

export const afd001 = defineRule({
  id: 'AFD-001',
  family: 'edge',
  severity: 'error',
  title: 'Front Door Private Link to an injected instance',
  rationale:
    'Front Door reaches a classic instance by Private Link only while it is in no virtual network. A Private Link service in front of an Application Gateway is supported.',
  appliesTo: { attachments: CLASSIC_INJECTION, when: [hasFrontDoor] },
  sources: ['afd', 'pe2025'],
  remedy:
    'Leave the virtual network, or let Front Door reach an Application Gateway in front of the instance.',
  messages: {
    injected: {
      actual: 'a private link to an instance with {{mode}} injection',
      expected: 'an instance in no virtual network',
    },
  },
  check(model, report) {
    const edge = model.edge!;
    if (edge.privateLinkToService) {
      report('injected', placeIn(edge), {
        mode: model.attachment === 'classic-internal' ? 'internal' : 'external',
      });
    } else if (
      edge.privateLinkToService === undefined &&
      edge.privateLink !== 'none'
    ) {
      report.unknown(
        placeIn(edge),
        'where the private link of the origin leads',
      );
    }
  },
});
