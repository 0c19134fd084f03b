import { placeWithin } from '../../model/place';
import { defineRule } from '../defineRule';
import { customDomainsOf } from '../subjects';

const OFFERED = ['proxy', 'developerportal'];

export const host001 = defineRule({
  id: 'HOST-001',
  family: 'host-name',
  severity: 'warning',
  title: 'A host name for an endpoint that the v2 tiers do not have',
  rationale:
    'The v2 tiers take custom domains for the gateway (Proxy) and the developer portal (DeveloperPortal) only.',
  appliesTo: { tiers: ['BasicV2', 'StandardV2', 'PremiumV2'] },
  sources: ['samples'],
  remedy: 'Remove the configuration of that type.',
  messages: {
    type: {
      actual: '{{type}} for {{hostName}}',
      expected: 'Proxy or DeveloperPortal',
    },
  },
  check(model, report) {
    for (const domain of customDomainsOf(model, report)) {
      const { type, hostName } = domain;
      if (!OFFERED.includes(type.toLowerCase())) {
        report('type', placeWithin(domain, 'type'), { type, hostName });
      }
    }
  },
});
