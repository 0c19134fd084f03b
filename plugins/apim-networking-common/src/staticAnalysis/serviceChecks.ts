import type { ArmResource } from '../classify';
import { at, get, isUnresolved, list, number, text } from '../classify/read';
import { tierNameOf } from '../tiers';
import { isKnown, property, type StaticAnalysisCheck } from './check';

const types = ['microsoft.apimanagement/service'];
const SECURITY = 'Microsoft.WindowsAzure.ApiManagement.Gateway';

/** Ciphers that must be off by name. */
const weakCiphers = [
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_RSA_WITH_AES_256_CBC_SHA256',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
];

function tierOf(resource: ArmResource) {
  return tierNameOf(at(resource, 'sku', 'name'));
}

function isOff(value: unknown): boolean {
  return value === false || text(value)?.toLowerCase() === 'false';
}

export const serviceChecks: StaticAnalysisCheck[] = [
  {
    ids: ['Azure.APIM.ManagedIdentity'],
    title: 'The service has no managed identity',
    severity: 'warning',
    types,
    remedy: 'Give it a system-assigned or a user-assigned identity.',
    sources: ['psrule'],
    broken(resource) {
      const type = text(at(resource, 'identity', 'type'));
      return type !== undefined && type.toLowerCase() !== 'none'
        ? undefined
        : {
            field: 'identity.type',
            seen: type ?? 'none',
            needed: 'an identity',
          };
    },
  },
  {
    ids: ['Azure.APIM.Protocols'],
    title: 'An old protocol is on',
    severity: 'warning',
    types,
    remedy:
      'Leave the flags of TLS 1.0, TLS 1.1 and SSL 3.0 out, or set them to False.',
    sources: ['psrule'],
    broken(resource) {
      const custom = property(resource, 'customProperties');
      const on =
        custom !== null && typeof custom === 'object'
          ? Object.keys(custom).find(
              name =>
                /(?:Tls10|Tls11|Ssl30)$/i.test(name) &&
                isKnown(get(custom, name)) &&
                !isOff(get(custom, name)),
            )
          : undefined;
      return on
        ? {
            field: `properties.customProperties.${on}`,
            seen: String(get(custom, on)),
            needed: 'False, or left out',
          }
        : undefined;
    },
  },
  {
    ids: ['Azure.APIM.Ciphers'],
    title: 'A weak cipher is on',
    severity: 'warning',
    types,
    remedy:
      'Set the seven TLS_RSA and CBC ciphers to False, and leave TripleDes168 out or False.',
    sources: ['psrule'],
    broken(resource) {
      const tier = tierOf(resource);
      if (!tier || tier === 'Consumption') return undefined;
      const custom = property(resource, 'customProperties');
      if (isUnresolved(custom)) return undefined;
      const name = (cipher: string) => `${SECURITY}.Security.Ciphers.${cipher}`;
      const weak = weakCiphers.find(cipher => {
        const value = get(custom, name(cipher));
        return isKnown(value) && !isOff(value);
      });
      const triple = get(custom, name('TripleDes168'));
      if (weak) {
        return {
          field: `properties.customProperties.${name(weak)}`,
          seen: String(get(custom, name(weak)) ?? 'left out'),
          needed: 'False',
        };
      }
      return triple === undefined || isOff(triple) || !isKnown(triple)
        ? undefined
        : {
            field: `properties.customProperties.${name('TripleDes168')}`,
            seen: String(triple),
            needed: 'False, or left out',
          };
    },
  },
  {
    ids: ['Azure.APIM.MinAPIVersion'],
    title: 'Old API versions of the control plane are accepted',
    severity: 'warning',
    types,
    remedy: 'Set apiVersionConstraint.minApiVersion to 2021-08-01 or later.',
    sources: ['psrule'],
    broken(resource) {
      const version = property(
        resource,
        'apiVersionConstraint',
        'minApiVersion',
      );
      if (!isKnown(version)) return undefined;
      const written = text(version);
      return written !== undefined && written >= '2021-08-01'
        ? undefined
        : {
            field: 'properties.apiVersionConstraint.minApiVersion',
            seen: written ?? 'left out',
            needed: '2021-08-01 or later',
          };
    },
  },
  {
    ids: ['Azure.APIM.AvailabilityZone'],
    title: 'Zones that do not carry the units',
    severity: 'warning',
    types,
    remedy: 'List two zones or more, with at least as many units.',
    sources: ['psrule'],
    broken(resource) {
      if (tierOf(resource) !== 'Premium') return undefined;
      const places: unknown[] = [
        resource,
        ...list(property(resource, 'additionalLocations')),
      ];
      const bad = places.findIndex(place => {
        const zones = list(get(place, 'zones')).length;
        const units = number(at(place, 'sku', 'capacity'));
        // Without a list Azure chooses the zones itself, which the rule set does not know.
        return zones > 0 && (zones < 2 || (units ?? zones) < zones);
      });
      if (bad < 0) return undefined;
      const at0 =
        bad === 0 ? '' : `properties.additionalLocations[${bad - 1}].`;
      return {
        field: `${at0}zones`,
        seen: `${list(get(places[bad], 'zones')).length} zones, ${
          number(at(places[bad], 'sku', 'capacity')) ?? 'unknown'
        } units`,
        needed: 'two zones or more, and a unit for each',
      };
    },
  },
  {
    ids: ['Azure.APIM.Name'],
    title: 'The name is none that a service can have',
    severity: 'warning',
    types,
    remedy: 'Use 1 to 50 letters, digits and hyphens, starting with a letter.',
    sources: ['psrule'],
    broken(resource) {
      const name = text(resource.name);
      return !name || !isKnown(name) || /^[a-z][a-z0-9-]{0,49}$/i.test(name)
        ? undefined
        : {
            field: 'name',
            seen: name,
            needed:
              '1 to 50 letters, digits and hyphens, starting with a letter',
          };
    },
  },
  {
    ids: ['ef619a2c'],
    title: 'The service uses no virtual network',
    severity: 'info',
    types,
    remedy: 'Choose a pattern with injection or integration where it matters.',
    sources: ['azurepolicy'],
    broken(resource) {
      const type = property(resource, 'virtualNetworkType');
      if (!isKnown(type)) return undefined;
      return /^(?:external|internal)$/i.test(text(type) ?? '')
        ? undefined
        : {
            field: 'properties.virtualNetworkType',
            seen: text(type) ?? 'None',
            needed: 'External or Internal',
          };
    },
  },
  {
    ids: ['42daa904'],
    title: 'The service is not set to be zone redundant',
    severity: 'info',
    types,
    remedy:
      'List zones on Premium, or set zoneRedundant on Premium v2 when it is created. Without a list, Premium chooses zones itself.',
    sources: ['azurepolicy'],
    broken(resource) {
      const tier = tierOf(resource);
      if (tier !== 'Premium' && tier !== 'PremiumV2') return undefined;
      const redundant =
        list(get(resource, 'zones')).length >= 2 ||
        property(resource, 'zoneRedundant') === true;
      return redundant || isUnresolved(get(resource, 'zones'))
        ? undefined
        : { field: 'zones', seen: 'none', needed: 'two zones or more' };
    },
  },
];
