import { normalizeRegion } from '../../model';
import { placeOf, placeWithin } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';

export const pip002 = defineRule({
  id: 'PIP-002',
  family: 'public-ip',
  severity: 'error',
  title: 'A public IP address that API Management cannot use',
  rationale:
    'It must be Standard, IPv4, with a DNS name label, in the region and subscription of the location.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['internal', 'bicep'],
  remedy: 'Use a Standard IPv4 address with a DNS label in the same region.',
  messages: {
    sku: { actual: '{{sku}}', expected: 'Standard' },
    version: { actual: '{{version}}', expected: 'IPv4' },
    label: { actual: 'no DNS name label', expected: 'a DNS name label' },
    region: { actual: '{{address}}', expected: '{{gateway}}' },
    subscription: {
      actual: 'subscription {{address}}',
      expected: 'subscription {{gateway}}',
    },
  },
  check(model, report) {
    for (const location of locationsOf(model, report)) {
      const ip = location.publicIp;
      if (ip) {
        const { sku, ipVersion, dnsLabel, subscriptionId } = ip;
        if (sku !== undefined && sku.toLowerCase() !== 'standard') {
          report('sku', placeOf(ip, 'sku'), { sku });
        }
        if (ipVersion !== undefined && ipVersion.toLowerCase() !== 'ipv4') {
          report('version', placeOf(ip, 'ipVersion'), { version: ipVersion });
        }
        if (dnsLabel === false) report('label', placeOf(ip, 'dnsLabel'));
        const region = normalizeRegion(ip.region);
        if (region && location.region && region !== location.region) {
          report('region', placeOf(ip, 'region'), {
            address: region,
            gateway: location.region,
          });
        }
        if (
          subscriptionId &&
          model.subscriptionId &&
          subscriptionId !== model.subscriptionId
        ) {
          report('subscription', placeWithin(ip), {
            address: subscriptionId,
            gateway: model.subscriptionId,
          });
        }
        // A design that omits one of them has the address made as it must be.
        if (
          model.evidence !== 'declared' &&
          [sku, ipVersion, dnsLabel, region, location.region].includes(
            undefined,
          )
        ) {
          report.unknown(placeWithin(ip), 'all of the public IP address');
        }
      }
    }
  },
});
