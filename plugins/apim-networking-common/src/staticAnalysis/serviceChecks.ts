import { API_MANAGEMENT_SERVICE } from '../arm/resources';
import type { ApiManagementService } from '../arm/resources';
import type { ArmValue } from '../arm/ArmValue';
import { tierNameOf } from '../tiers';
import { checkOf, type StaticAnalysisCheck } from './check';

const SECURITY = 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security';

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

function tierOf({ sku }: ApiManagementService) {
  return tierNameOf(sku.name.known);
}

/** Whether a flag is on: what is neither true nor false is not off. */
function isOn({ known, state }: ArmValue<boolean>): boolean {
  return known === true || state === 'malformed';
}

export const serviceChecks: StaticAnalysisCheck[] = [
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['Azure.APIM.ManagedIdentity'],
    title: 'The service has no managed identity',
    rationale:
      'Without a managed identity, the service needs secrets to read certificates from Key Vault or to call backends.',
    severity: 'warning',
    remedy: 'Give it a system-assigned or a user-assigned identity.',
    sources: ['psrule'],
    broken({ identity: { type } }) {
      return type.or('none')?.toLowerCase() === 'none'
        ? { at: type, actual: type.known ?? 'none', expected: 'an identity' }
        : undefined;
    },
  }),
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['Azure.APIM.Protocols'],
    title: 'An old protocol is enabled',
    rationale:
      'TLS 1.0, TLS 1.1 and SSL 3.0 have known weaknesses, and clients and backends can use TLS 1.2 or later.',
    severity: 'warning',
    remedy:
      'Omit the flags of TLS 1.0, TLS 1.1 and SSL 3.0, or set them to False.',
    sources: ['psrule'],
    broken({ properties: { customProperties } }) {
      const on = [...(customProperties.known ?? [])].find(
        ([name, value]) => /(?:Tls10|Tls11|Ssl30)$/i.test(name) && isOn(value),
      )?.[1];
      return (
        on && { at: on, actual: String(on.raw), expected: 'False, or omitted' }
      );
    },
  }),
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['Azure.APIM.Ciphers'],
    title: 'A weak cipher is enabled',
    rationale:
      'TLS_RSA ciphers have no forward secrecy; CBC ciphers and 3DES have known weaknesses.',
    severity: 'warning',
    remedy:
      'Set the seven TLS_RSA and CBC ciphers to False, and omit TripleDes168 or set it to False.',
    sources: ['psrule'],
    broken(service) {
      const tier = tierOf(service);
      const { customProperties } = service.properties;
      if (!tier || tier === 'Consumption' || customProperties.isUnknown) {
        return undefined;
      }
      const flags = new Map(
        [...(customProperties.known ?? [])].map(([name, value]) => [
          name.toLowerCase(),
          value,
        ]),
      );
      const flagOf = (cipher: string) =>
        flags.get(`${SECURITY}.Ciphers.${cipher}`.toLowerCase());
      for (const cipher of weakCiphers) {
        const flag = flagOf(cipher);
        if (flag === undefined || flag.isAbsent || isOn(flag)) {
          return {
            at: flag ?? customProperties,
            item: flag ? undefined : `${SECURITY}.Ciphers.${cipher}`,
            actual: flag?.isAbsent === false ? String(flag.raw) : 'omitted',
            expected: 'False',
          };
        }
      }
      const triple = flagOf('TripleDes168');
      return triple && isOn(triple)
        ? {
            at: triple,
            actual: String(triple.raw),
            expected: 'False, or omitted',
          }
        : undefined;
    },
  }),
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['Azure.APIM.MinAPIVersion'],
    title: 'Old API versions of the control plane are accepted',
    rationale:
      'A minimum version keeps clients off old versions of the management API, some of which return secrets to readers.',
    severity: 'warning',
    remedy: 'Set apiVersionConstraint.minApiVersion to 2021-08-01 or later.',
    sources: ['psrule'],
    broken({ properties: { apiVersionConstraint } }) {
      const { minApiVersion: version } = apiVersionConstraint;
      return version.isUnknown ||
        (version.known !== undefined && version.known >= '2021-08-01')
        ? undefined
        : {
            at: version,
            actual: version.known ?? 'omitted',
            expected: '2021-08-01 or later',
          };
    },
  }),
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['Azure.APIM.AvailabilityZone'],
    title: 'Zones and units do not match',
    rationale:
      'Units are distributed over the listed zones. With one zone, or fewer units than zones, the outage of a zone can stop the gateway.',
    severity: 'warning',
    remedy: 'List two zones or more, with at least as many units.',
    sources: ['psrule'],
    broken(service) {
      if (tierOf(service) !== 'Premium') return undefined;
      const { additionalLocations } = service.properties;
      const bad = [service, ...(additionalLocations.known ?? [])].find(
        place => {
          const zones = place.zones.known?.length ?? 0;
          const units = place.sku.capacity.known;
          // Without a list Azure chooses the zones itself, which the rule set does not know.
          return zones > 0 && (zones < 2 || (units ?? zones) < zones);
        },
      );
      return (
        bad && {
          at: bad.zones,
          actual: `${bad.zones.known?.length} zones, ${
            bad.sku.capacity.known ?? 'unknown'
          } units`,
          expected: 'two zones or more, and a unit for each',
        }
      );
    },
  }),
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['Azure.APIM.Name'],
    title: 'The service name is not valid',
    rationale: 'Azure rejects any other name when it deploys the service.',
    severity: 'warning',
    remedy: 'Use 1 to 50 letters, digits and hyphens, starting with a letter.',
    sources: ['psrule'],
    broken({ name }) {
      return name.known === undefined ||
        /^[a-z][a-z0-9-]{0,49}$/i.test(name.known)
        ? undefined
        : {
            at: name,
            actual: name.known,
            expected:
              '1 to 50 letters, digits and hyphens, starting with a letter',
          };
    },
  }),
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['ef619a2c'],
    title: 'The service uses no virtual network',
    rationale:
      'A service without a virtual network cannot reach private backends, and no network limits who calls it.',
    severity: 'info',
    remedy:
      'If the gateway must be private or reach private backends, choose a pattern with injection or integration.',
    sources: ['azurepolicy'],
    broken({ properties: { virtualNetworkType } }) {
      return virtualNetworkType.or('None') === 'None'
        ? {
            at: virtualNetworkType,
            actual: 'None',
            expected: 'External or Internal',
          }
        : undefined;
    },
  }),
  checkOf(API_MANAGEMENT_SERVICE, {
    ids: ['42daa904'],
    title: 'The service is not set to be zone redundant',
    rationale: 'A service in one zone stops with that zone.',
    severity: 'info',
    remedy:
      'List zones on Premium, or set zoneRedundant when you create a Premium v2 service. Without a list, Azure chooses the zones on Premium.',
    sources: ['azurepolicy'],
    broken(service) {
      const tier = tierOf(service);
      if (tier !== 'Premium' && tier !== 'PremiumV2') return undefined;
      const { zones, properties } = service;
      const listed = zones.or([]);
      return listed !== undefined &&
        listed.length < 2 &&
        properties.zoneRedundant.or(false) === false
        ? { at: zones, actual: 'none', expected: 'two zones or more' }
        : undefined;
    },
  }),
];
