import { placeOfLocation } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';

export const pip001 = defineRule({
  id: 'PIP-001',
  family: 'public-ip',
  severity: 'info',
  title: 'No customer-managed public IP address',
  rationale:
    'Since May 2024 an injected instance needs none: Azure manages the address.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['internal', 'relnotes'],
  remedy:
    'Bring one only where you must keep the address, or for DDoS protection.',
  messages: { none: { actual: 'none', expected: 'no action needed' } },
  check(model, report) {
    const [primary] = model.locations;
    if (!primary.publicIp) {
      report('none', placeOfLocation(model, primary, 'publicIp'));
    }
  },
});
