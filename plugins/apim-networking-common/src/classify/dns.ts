import type { CustomDomainModel, PrivateDnsZoneModel } from '../model';
import { at, get, isUnresolved, lastSegment, list, text } from './read';
import type { RelatedResources } from './RelatedResources';
import { certificateOf } from './certificate';
import type { ArmResource } from './classify';

const ZONE = 'Microsoft.Network/privateDnsZones';
export const A_RECORD = 'Microsoft.Network/privateDnsZones/A';
const ZONE_GROUP = 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups';

/** The private DNS zones among the related resources; undefined when there is none to be seen. */
export function readPrivateDnsZones(
  related: RelatedResources,
): PrivateDnsZoneModel[] | undefined {
  const zones = related.ofType(ZONE);
  const records = related.ofType(A_RECORD);
  const names = new Map<string, string[]>();
  for (const zone of zones) {
    const name = zoneName(zone);
    if (name) names.set(name, names.get(name) ?? []);
  }
  for (const record of records) {
    const [zone, name] = zoneAndRecord(record);
    if (zone && name) append(names, zone, [name]);
  }
  if (names.size === 0) return undefined;
  return [...names].map(([name, found]) => ({
    name,
    records: records.length > 0 ? found : undefined,
  }));
}

function zoneName(zone: ArmResource): string | undefined {
  return (lastSegment(zone.name) ?? lastSegment(zone.id))?.toLowerCase();
}

/** Zone and name of a record, in lower case. A child is named `zone/record`, or by its id alone. */
export function zoneAndRecord(record: ArmResource): [string?, string?] {
  const nested = isUnresolved(record.name)
    ? []
    : text(record.name)?.split('/') ?? [];
  if (nested.length === 2) {
    return [nested[0].toLowerCase(), nested[1].toLowerCase()];
  }
  const match = /\/privateDnsZones\/([^/]+)\/A\/([^/]+)/i.exec(
    text(record.id) ?? '',
  );
  return [match?.[1].toLowerCase(), match?.[2].toLowerCase()];
}

/** The zones that private endpoints are registered in, by the id of the endpoint in lower case. */
export function zonesByEndpoint(
  related: RelatedResources,
): Map<string, string[]> {
  const byEndpoint = new Map<string, string[]>();
  for (const group of related.ofType(ZONE_GROUP)) {
    const endpoint = /^(.*)\/privateDnsZoneGroups\/[^/]+$/i
      .exec(text(group.id) ?? '')?.[1]
      .toLowerCase();
    if (endpoint) {
      const zones = list(at(group, 'properties', 'privateDnsZoneConfigs'))
        .map(config => text(at(config, 'properties', 'privateDnsZoneId')))
        // One that cannot be resolved may be the right one.
        .map(id => (isUnresolved(id) ? '*' : lastSegment(id)?.toLowerCase()))
        .filter((zone): zone is string => zone !== undefined);
      append(byEndpoint, endpoint, zones);
    }
  }
  return byEndpoint;
}

/** Azure's own names, which every instance has. */
function append(
  map: Map<string, string[]>,
  key: string,
  values: string[],
): void {
  const known = map.get(key);
  if (known) for (const value of values) known.push(value);
  else map.set(key, values);
}

const DEFAULT_HOST = /\.azure-api\.(?:net|us|cn)$/i;

/** The host names of one's own, and whether each is in a private zone that can be seen. */
export function readCustomDomains(
  properties: unknown,
  zones: PrivateDnsZoneModel[] | undefined,
): CustomDomainModel[] {
  return list(get(properties, 'hostnameConfigurations')).flatMap(
    (configuration, index) => {
      const hostName = text(get(configuration, 'hostName'))?.toLowerCase();
      if (!hostName || isUnresolved(hostName) || DEFAULT_HOST.test(hostName)) {
        return [];
      }
      return [
        {
          hostName,
          type: text(get(configuration, 'type')) ?? 'Proxy',
          privateOnly:
            zones?.some(
              ({ name }) => hostName === name || hostName.endsWith(`.${name}`),
            ) ?? false,
          certificate: certificateOf(get(configuration, 'keyVaultId')),
          field: `properties.hostnameConfigurations[${index}]`,
        },
      ];
    },
  );
}
