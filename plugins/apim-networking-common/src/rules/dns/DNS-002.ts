import type { NetworkingModel, PrivateDnsZoneModel } from '../../model';
import { placeNamed, placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';
import { customDomainsOf } from '../subjects';
import { privateDnsZonesOf } from './privateDns';

/** The default host names that must resolve privately. Source: `internal`, `injectv2`. */
function privateNames({ name, attachment }: NetworkingModel): string[] {
  const parts =
    attachment === 'classic-internal'
      ? ['', '.portal', '.developer', '.management', '.scm']
      : [''];
  return parts.map(part => `${name}${part}.azure-api.net`.toLowerCase());
}

function resolves(zones: PrivateDnsZoneModel[], host: string): boolean {
  return zones.some(({ name, records }) => {
    const has = (record: string) =>
      records === undefined ||
      records.includes(record) ||
      records.includes('*');
    if (name === host) return has('@');
    return host.endsWith(`.${name}`)
      ? has(host.slice(0, -name.length - 1))
      : false;
  });
}

export const dns002 = defineRule({
  id: 'DNS-002',
  family: 'dns',
  severity: 'warning',
  title: 'A private gateway without private names',
  rationale:
    'An injected gateway answers at a private address, and its names resolve nowhere by themselves. Without records it cannot be reached, unless DNS is served elsewhere: on-premises, in a hub, or by custom domains.',
  appliesTo: { attachments: ['classic-internal', 'v2-injection'] },
  sources: ['internal', 'injectv2'],
  remedy:
    'Add a private zone, or a record, for each host name, with the private address of the gateway.',
  messages: {
    unresolved: {
      actual: 'no private record for {{gateway}}',
      expected: '{{missing}}',
    },
  },
  check(model, report) {
    const domains = customDomainsOf(model, report);
    if (
      model.customDomainsHidden ||
      domains.some(({ type }) => /^proxy$/i.test(type))
    ) {
      return;
    }
    const zones = privateDnsZonesOf(model, report);
    if (!zones) return;
    if (!model.name) {
      report.unknown(placeOfGateway(model, 'name'), 'the name of the gateway');
      return;
    }
    const names = privateNames(model);
    const [gateway] = names;
    const missing = names.filter(host => !resolves(zones, host));
    // Where the gateway resolves, the other names are a choice.
    if (!missing.includes(gateway)) return;
    report(
      'unresolved',
      model.evidence === 'declared'
        ? placeNamed('privateDns')
        : placeOfGateway(model, 'name'),
      { gateway, missing: missing.join(', ') },
    );
  },
});
