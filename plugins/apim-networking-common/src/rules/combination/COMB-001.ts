import { privateEndpointsThatCount } from '../../model';
import { placeOfGateway } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { endpointsOf } from '../subjects';

export const comb001 = defineRule({
  id: 'COMB-001',
  family: 'combination',
  severity: 'error',
  title: 'A private endpoint on an injected instance',
  rationale:
    'Classic VNet injection and inbound private endpoints exclude each other; Azure rejects the endpoint and names the VNet type.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['pe2025', 'pe2026', 'docs125876'],
  remedy:
    'Remove the private endpoints, or leave the virtual network and use a private endpoint alone.',
  messages: {
    both: { actual: '{{count}} with {{mode}} injection', expected: 'none' },
  },
  check(model, report) {
    endpointsOf(model, report);
    const count = privateEndpointsThatCount(model).length;
    if (count === 0) return;
    report('both', placeOfGateway(model, 'privateEndpoints'), {
      count,
      mode: model.attachment === 'classic-internal' ? 'internal' : 'external',
    });
  },
});
