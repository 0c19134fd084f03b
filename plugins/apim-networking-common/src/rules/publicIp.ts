import { normalizeRegion } from '../model';
import { isClassicInjection } from '../model/attachment';
import { tiers } from '../tiers';
import { placeOf } from '../model/place';
import type { Rule, Violation } from './rule';

const pip001: Rule = {
  id: 'PIP-001',
  family: 'public-ip',
  severity: 'info',
  title: 'No public IP address of one’s own',
  rationale:
    'Since May 2024 an injected instance needs none: Azure manages the address.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['internal', 'relnotes'],
  remedy:
    'Bring one only where you must keep the address, or for DDoS protection.',
  example: { good: 'publicIp left out', bad: 'DDoS protection without one' },
  check(model) {
    return isClassicInjection(model) && !model.locations[0]?.publicIp
      ? [
          {
            field: 'publicIp',
            seen: 'none',
            needed: 'nothing: this is fine',
          },
        ]
      : [];
  },
};

const pip002: Rule = {
  id: 'PIP-002',
  family: 'public-ip',
  severity: 'error',
  title: 'A public IP address that API Management cannot use',
  rationale:
    'It must be Standard, IPv4, with a DNS name label, in the region and subscription of the location.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['internal', 'bicep'],
  remedy: 'Use a Standard IPv4 address with a DNS label in the same region.',
  example: { good: 'sku: Standard', bad: 'sku: Basic' },
  check(model) {
    if (!isClassicInjection(model)) return [];
    const found: Violation[] = [];
    for (const location of model.locations) {
      const ip = location.publicIp;
      if (ip) {
        if (ip.sku !== undefined && ip.sku.toLowerCase() !== 'standard') {
          found.push({
            field: placeOf(ip, 'sku'),
            seen: ip.sku,
            needed: 'Standard',
          });
        }
        if (
          ip.ipVersion !== undefined &&
          ip.ipVersion.toLowerCase() !== 'ipv4'
        ) {
          found.push({
            field: placeOf(ip, 'ipVersion'),
            seen: ip.ipVersion,
            needed: 'IPv4',
          });
        }
        if (ip.dnsLabel === false) {
          found.push({
            field: placeOf(ip, 'dnsLabel'),
            seen: 'no DNS name label',
            needed: 'a DNS name label',
          });
        }
        const region = normalizeRegion(ip.region);
        if (region && location.region && region !== location.region) {
          found.push({
            field: placeOf(ip, 'region'),
            seen: region,
            needed: location.region,
          });
        }
        if (
          ip.subscriptionId &&
          model.subscriptionId &&
          ip.subscriptionId !== model.subscriptionId
        ) {
          found.push({
            field: ip.field,
            seen: `subscription ${ip.subscriptionId}`,
            needed: `subscription ${model.subscriptionId}`,
          });
        }
      }
    }
    return found;
  },
};

const pip003: Rule = {
  id: 'PIP-003',
  family: 'public-ip',
  severity: 'warning',
  title: 'DDoS protection that does not protect this instance',
  rationale:
    'A DDoS protection plan covers only a classic injected instance with a public IP address of its own; internal mode only the control port 3443.',
  sources: ['ddos'],
  remedy:
    'Inject the instance (Developer or Premium) and bring a public IP address, or protect the Application Gateway in front of it.',
  example: {
    good: 'pattern: injection-external, publicIp: { … }, ddosProtection: true',
    bad: 'pattern: isolated, ddosProtection: true',
  },
  check(model) {
    if (!model.ddosProtectionWanted) return [];
    if (model.edge?.type === 'application-gateway') return [];
    if (!isClassicInjection(model)) {
      return [
        {
          field: 'ddosProtection',
          seen: 'wanted without classic VNet injection',
          needed: 'classic injection with a public IP address of one’s own',
        },
      ];
    }
    return model.locations
      .filter(location => !location.publicIp)
      .map((location, index) => ({
        field: index === 0 ? 'publicIp' : `${location.field}.publicIp`,
        seen: `none in ${location.region ?? 'this location'}`,
        needed: 'a public IP address of one’s own',
      }));
  },
};

const pip004: Rule = {
  id: 'PIP-004',
  family: 'public-ip',
  severity: 'info',
  title: 'Zones without a public IP address of one’s own',
  rationale:
    'Optional since 2024. If you bring one it must be zone-redundant, and a change of zones needs another one.',
  appliesTo: ['Premium'],
  sources: ['enableaz', 'internal', 'avmmax'],
  remedy: 'Nothing to do, unless you must keep the address.',
  example: {
    good: 'zones: [1, 2, 3], publicIp left out',
    bad: 'zones changed, publicIp kept',
  },
  check(model) {
    if (!isClassicInjection(model)) return [];
    return model.locations
      .filter(location => location.zones.length > 0 && !location.publicIp)
      .map(location => ({
        field: location.zonesField,
        seen: `${location.zones.join(', ')} with an address managed by Azure`,
        needed: 'nothing: this is fine',
      }));
  },
};

const pip005: Rule = {
  id: 'PIP-005',
  family: 'public-ip',
  severity: 'warning',
  title: 'A public IP address on a tier that takes none',
  rationale:
    'publicIpAddressId is for injected Developer and Premium instances only.',
  sources: ['bicep'],
  remedy: 'Leave it out.',
  example: {
    good: 'tier: Premium, pattern: injection-external, publicIp: { … }',
    bad: 'tier: StandardV2, publicIp: { … }',
  },
  check(model) {
    if (!model.tier || !model.locations.some(({ publicIp }) => publicIp)) {
      return [];
    }
    const { title, classicInjection } = tiers[model.tier];
    if (classicInjection && isClassicInjection(model)) return [];
    return model.locations
      .filter(({ publicIp }) => publicIp)
      .map(({ publicIp }) => ({
        field: publicIp!.field,
        seen: `${publicIp!.name ?? 'an address'} on ${title}`,
        needed: 'none',
        message: classicInjection
          ? `A public IP address of one’s own is used only by an injected instance; this ${title} is not injected.`
          : `${title} takes no public IP address of one’s own.`,
      }));
  },
};

export const publicIpRules: Rule[] = [pip001, pip002, pip003, pip004, pip005];
