import { isApproved, type NetworkingModel } from '../model';
import { tiers } from '../tiers';
import { placeIn, placeOf } from '../model/place';
import type { Rule, Violation } from './rule';

const PRIVATE_LINK_ZONE = 'privatelink.azure-api.net';

const dns001: Rule = {
  id: 'DNS-001',
  family: 'dns',
  severity: 'warning',
  title: 'A private zone named azure-api.net',
  rationale:
    'A private DNS zone for all of azure-api.net is not supported: in the networks that it is linked to, every other name below it stops resolving, those of other gateways and of Azure among them.',
  sources: ['internal'],
  remedy:
    'Use one zone for each host name, such as apim-orders.azure-api.net with a record @.',
  example: {
    good: 'zone apim-orders.azure-api.net, record @',
    bad: 'zone azure-api.net, record apim-orders',
  },
  check(model) {
    return model.privateDnsZones?.some(({ name }) => name === 'azure-api.net')
      ? [
          {
            field: 'Microsoft.Network/privateDnsZones/azure-api.net',
            seen: 'azure-api.net',
            needed: 'a zone for each host name',
          },
        ]
      : [];
  },
};

/** The default host names that must resolve privately. Source: `internal`, `injectv2`. */
function privateNames(model: NetworkingModel): string[] {
  const { name } = model;
  if (!name) return [];
  switch (model.attachment) {
    case 'classic-internal':
      return ['', '.portal', '.developer', '.management', '.scm'].map(part =>
        `${name}${part}.azure-api.net`.toLowerCase(),
      );
    case 'v2-injection':
      return [`${name}.azure-api.net`.toLowerCase()];
    default:
      return [];
  }
}

function resolves(model: NetworkingModel, host: string): boolean {
  return model.privateDnsZones!.some(({ name, records }) => {
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

const dns002: Rule = {
  id: 'DNS-002',
  family: 'dns',
  severity: 'warning',
  title: 'A private gateway without private names',
  rationale:
    'An injected gateway answers at a private address, and its names resolve nowhere by themselves. Without records it cannot be reached, unless DNS is served elsewhere: on-premises, in a hub, or by host names of one’s own.',
  appliesTo: ['Developer', 'Premium', 'PremiumV2'],
  sources: ['internal', 'injectv2'],
  remedy:
    'Add a private zone, or a record, for each host name, with the private address of the gateway.',
  example: {
    good: 'privateDns: new',
    bad: 'privateDns: none',
  },
  check(model) {
    if (!model.privateDnsZones || model.customDomainsHidden) return [];
    if (model.customDomains.some(({ type }) => /^proxy$/i.test(type)))
      return [];
    const missing = privateNames(model).filter(host => !resolves(model, host));
    const gateway = privateNames(model)[0];
    // Where the gateway resolves, the other names are a choice.
    if (!gateway || !missing.includes(gateway)) return [];
    return [
      {
        field: model.evidence === 'declared' ? 'privateDns' : 'name',
        seen: `no private record for ${gateway}`,
        needed: missing.join(', '),
      },
    ];
  },
};

const dns003: Rule = {
  id: 'DNS-003',
  family: 'dns',
  severity: 'warning',
  title: 'DNS servers of one’s own must resolve Key Vault',
  rationale:
    'An injected Premium v2 gateway needs *.vault.azure.net: DNS servers of one’s own must resolve it. Whether they do cannot be seen here.',
  appliesTo: ['PremiumV2'],
  sources: ['dnsv2'],
  remedy:
    'Let the servers forward vault.azure.net to Azure’s resolver 168.63.129.16.',
  example: {
    good: 'Azure’s DNS, or servers that forward vault.azure.net',
    bad: 'DNS servers that know internal names only',
  },
  check(model) {
    if (model.attachment !== 'v2-injection') return [];
    return model.locations.flatMap(({ subnet }) => {
      const network = subnet?.virtualNetwork;
      return network?.dnsServers?.length
        ? [
            {
              field: placeOf(network, 'dnsServers'),
              seen: network.dnsServers.join(', '),
              needed: 'servers that resolve *.vault.azure.net',
              severity: 'info' as const,
            },
          ]
        : [];
    });
  },
};

const dns004: Rule = {
  id: 'DNS-004',
  family: 'dns',
  severity: 'warning',
  title: 'A private host name on a v2 gateway',
  rationale:
    'On Standard v2 and Premium v2 a host name of one’s own for the gateway must resolve publicly, an injected one excepted. A name that resolves privately only is refused when it is set.',
  appliesTo: ['StandardV2', 'PremiumV2'],
  sources: ['custdomv2'],
  remedy:
    'Make the name resolve publicly, or put an Application Gateway with the private name in front.',
  example: {
    good: 'api.example.com resolves on the internet',
    bad: 'api.corp.example in a private zone alone',
  },
  check(model) {
    const family = model.tier && tiers[model.tier].family;
    if (family !== 'v2' || model.attachment === 'v2-injection') return [];
    return model.customDomains
      .filter(({ type, privateOnly }) => privateOnly && /^proxy$/i.test(type))
      .map(({ hostName, field }) => ({
        field: `${field}.hostName`,
        seen: `${hostName}, in private DNS`,
        needed: 'a name that resolves publicly',
      }));
  },
};

const dns005: Rule = {
  id: 'DNS-005',
  family: 'dns',
  severity: 'warning',
  title: 'A private endpoint without its private zone',
  rationale:
    'Without the zone privatelink.azure-api.net, linked to the callers’ networks, the gateway’s name resolves to its public address there, and the private endpoint is not used.',
  sources: ['pe2025'],
  remedy:
    'Register the endpoint in a zone privatelink.azure-api.net that is linked to the networks of its callers.',
  example: {
    good: 'privateDns: new, or existing',
    bad: 'privateDns: none',
  },
  check(model) {
    const { privateDnsZones: zones } = model;
    const zoneIsSeen = zones?.some(({ name }) => name === PRIVATE_LINK_ZONE);
    if (!zones || zoneIsSeen) return [];
    return model.privateEndpoints
      .filter(
        endpoint =>
          endpoint.subnet !== undefined &&
          isApproved(endpoint) &&
          !endpoint.dnsZones?.some(
            zone => zone === PRIVATE_LINK_ZONE || zone === '*',
          ),
      )
      .map(
        (endpoint): Violation => ({
          field: placeIn(endpoint),
          seen: `${endpoint.name ?? 'an endpoint'} in no private zone`,
          needed: PRIVATE_LINK_ZONE,
        }),
      );
  },
};

export const dnsRules: Rule[] = [dns001, dns002, dns003, dns004, dns005];
