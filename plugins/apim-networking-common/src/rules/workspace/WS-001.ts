import { placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';

export const ws001 = defineRule({
  id: 'WS-001',
  family: 'workspace',
  severity: 'info',
  title: 'An injected workspace gateway needs its own DNS record',
  rationale:
    'An injected workspace gateway answers at a private address under a host name that Azure generates: without an A record for that name, clients cannot resolve it.',
  appliesTo: { attachments: ['workspace-injection'] },
  sources: ['wsres'],
  remedy:
    'Once it exists, add an A record for its default host name to private DNS, with its private address.',
  messages: {
    injected: {
      actual: 'an injected workspace gateway',
      expected: 'an A record for its generated host name',
    },
  },
  check(model, report) {
    report('injected', placeOfGateway(model, 'attachment'));
  },
});
