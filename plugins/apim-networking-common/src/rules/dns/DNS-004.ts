import { placeWithin } from '../../model/place';
import { CLASSIC_INJECTION, WORKSPACE_NETWORK } from '../attachments';
import { defineRule } from '../defineRule';
import { customDomainsOf } from '../subjects';
import { privateDnsZonesOf } from './privateDns';

export const dns004 = defineRule({
  id: 'DNS-004',
  family: 'dns',
  severity: 'warning',
  title: 'A private host name on a v2 gateway',
  rationale:
    'On Standard v2 and Premium v2 a custom domain of the gateway must resolve publicly, an injected one excepted. A name that resolves privately only is rejected when it is set.',
  appliesTo: {
    tiers: ['BasicV2', 'StandardV2', 'PremiumV2'],
    attachments: [
      'none',
      'v2-integration',
      ...CLASSIC_INJECTION,
      ...WORKSPACE_NETWORK,
    ],
  },
  sources: ['custdomv2'],
  remedy:
    'Make the name resolve publicly, or put an Application Gateway with the private name in front.',
  messages: {
    private: {
      actual: '{{hostName}}, in private DNS',
      expected: 'a name that resolves publicly',
    },
  },
  check(model, report) {
    const domains = customDomainsOf(model, report).filter(({ type }) =>
      /^proxy$/i.test(type),
    );
    if (domains.length > 0) privateDnsZonesOf(model, report);
    for (const domain of domains) {
      if (domain.privateOnly) {
        report('private', placeWithin(domain, 'hostName'), {
          hostName: domain.hostName,
        });
      }
    }
  },
});
