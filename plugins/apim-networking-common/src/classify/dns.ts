import { lastSegment } from '../arm/ArmId';
import type { ArmResource } from '../arm/ArmResource';
import { writtenText } from '../arm/ArmValue';
import { namePath } from '../arm/nesting';
import type { ResourceIndex } from '../arm/ResourceIndex';
import {
  A_RECORD,
  PRIVATE_DNS_ZONE,
  PRIVATE_DNS_ZONE_GROUP,
  type ApiManagementService,
  type ARecord,
  type PrivateEndpoint,
} from '../arm/resources';
import type { CustomDomainModel, PrivateDnsZoneModel } from '../model';
import { certificateOf } from './certificate';
import { ownName } from './names';

/**
 * The private DNS zones among the related resources.
 *
 * @returns `unknown` where the name of one cannot be determined, which may be that of any zone; undefined when there is none to be seen
 */
export function readPrivateDnsZones(
  index: ResourceIndex,
): PrivateDnsZoneModel[] | 'unknown' | undefined {
  const zones = index.ofType(PRIVATE_DNS_ZONE);
  const records = index.ofType(A_RECORD).map(zoneAndRecord);
  const names = new Map<string, string[]>();
  for (const zone of zones) {
    const name = ownName(zone)?.toLowerCase();
    if (name === undefined) return 'unknown';
    names.set(name, names.get(name) ?? []);
  }
  for (const [zone, name] of records) {
    if (!zone || !name) continue;
    const known = names.get(zone);
    if (known) known.push(name);
    else names.set(zone, [name]);
  }
  if (names.size === 0) return undefined;
  // A record whose name cannot be determined may be the one that is wanted.
  const visible =
    records.length > 0 && records.every(([zone, name]) => zone && name);
  return [...names].map(([name, found]) => ({
    name,
    records: visible ? found : undefined,
  }));
}

/** Zone and name of a record, in lower case. A child is named `zone/record`, or by its id alone. */
export function zoneAndRecord(record: ARecord): [string?, string?] {
  const names = namePath(record.self.raw as ArmResource).map(name =>
    name.toLowerCase(),
  );
  return names.length === 2 && !names.some(name => /^\{.*\}$/.test(name))
    ? [names[0], names[1]]
    : [];
}

/**
 * The zones that a private endpoint is registered in. `*`: one that cannot be determined, which may be the right one.
 *
 * @returns undefined where nothing shows it
 */
export function zonesOfEndpoint(
  endpoint: PrivateEndpoint,
  index: ResourceIndex,
): string[] | undefined {
  const groups = index.childrenOf(PRIVATE_DNS_ZONE_GROUP, endpoint);
  if (groups.length === 0) return undefined;
  return groups.flatMap(({ properties: { privateDnsZoneConfigs: configs } }) =>
    configs.isUnknown
      ? ['*']
      : (configs.known ?? []).flatMap(
          ({ properties: { privateDnsZoneId: id } }) =>
            id.isUnknown ? ['*'] : lastSegment(id.known)?.toLowerCase() ?? [],
        ),
  );
}

/** Azure's own names, which every instance has. */
const DEFAULT_HOST = /\.azure-api\.(?:net|us|cn)$/i;

/** The custom domains, and whether each is in a private zone that can be seen. */
export function readCustomDomains(
  { properties }: ApiManagementService,
  zones: PrivateDnsZoneModel[] | undefined,
): CustomDomainModel[] {
  return (properties.hostnameConfigurations.known ?? []).flatMap(
    (configuration, index) => {
      const hostName = configuration.hostName.known?.toLowerCase();
      if (!hostName || DEFAULT_HOST.test(hostName)) return [];
      return [
        {
          hostName,
          type: writtenText(configuration.type) ?? 'Proxy',
          privateOnly:
            zones?.some(
              ({ name }) => hostName === name || hostName.endsWith(`.${name}`),
            ) ?? false,
          certificate: certificateOf(configuration.keyVaultId),
          field: `properties.hostnameConfigurations[${index}]`,
        },
      ];
    },
  );
}
