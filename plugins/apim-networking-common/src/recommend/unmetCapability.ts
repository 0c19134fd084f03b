import { smallestPrefixFor } from '../model';
import { attachments, missingFeature } from '../patterns';
import { isProduction } from './candidate';
import {
  hasManyHostNames,
  HOST_NAME_SOURCES,
  isClassicInjected,
  resolvesPublicNamesOnly,
} from './hostNames';
import type { Requirement } from './unmetReach';
import { counted } from './words';

const regions: Requirement = ({ tier, pattern }, needs) => {
  const count = needs.regions?.length ?? 0;
  if (count < 2) return undefined;
  const missing = missingFeature(tier.name, 'multiRegion');
  if (missing) {
    return { need: 'regions', text: missing.reason, sources: missing.sources };
  }
  return pattern.workspaceGateway
    ? {
        need: 'regions',
        text: 'A workspace gateway is in the primary region of its instance, and in no other.',
        sources: ['wsres'],
      }
    : undefined;
};

const zones: Requirement = ({ tier }, needs) => {
  if (!needs.zones || tier.availabilityZones !== 'none') return undefined;
  return {
    need: 'zones',
    text:
      tier.name === 'StandardV2'
        ? 'Zones are documented for Premium and Premium v2. For Standard v2 the sources disagree: the ARM text names it, the reliability page says that it has none.'
        : `Zones are documented for Premium and Premium v2; ${tier.title} has none.`,
    sources:
      tier.name === 'StandardV2'
        ? ['features', 'rel', 'enableaz', 'bicep']
        : ['features', 'rel'],
  };
};

const sla: Requirement = ({ tier }, needs) => {
  const production = isProduction(needs.environment);
  if (tier.sla || (!needs.sla && !production)) return undefined;
  return {
    need: needs.sla ? 'sla' : 'environment',
    text: `${
      tier.title
    } has no service level agreement and is down during updates${
      production ? ': it is no tier for production' : ''
    }.`,
    sources: ['features', 'internal'],
  };
};

const units: Requirement = ({ tier }, { units: wanted }) => {
  // Source: docs116454. The 31 of Premium is a default that Microsoft can raise.
  if (
    wanted === undefined ||
    wanted <= tier.units.max ||
    tier.name === 'Premium'
  ) {
    return undefined;
  }
  return {
    need: 'units',
    text:
      tier.units.max === 0
        ? `${tier.title} has no scale units of one’s own: Azure scales it.`
        : `${tier.title} has at most ${counted(
            tier.units.max,
            'unit',
          )} in each region; ${wanted} are asked for.`,
    sources: tier.sources,
  };
};

const fixedOutboundIp: Requirement = (
  { tier, pattern, attachment, natGateway },
  needs,
) => {
  if (!needs.fixedOutboundIp || natGateway) return undefined;
  if (tier.staticOutboundAddress && !pattern.workspaceGateway) return undefined;
  return attachment === 'none'
    ? {
        need: 'fixedOutboundIp',
        text: `${tier.title} calls backends from addresses that it shares with others and that may change; a fixed one needs a virtual network with a NAT gateway or firewall, or a classic tier.`,
        sources: ['ips'],
      }
    : undefined;
};

const hostNames: Requirement = (candidate, needs) => {
  const { tier, pattern } = candidate;
  if (!needs.customDomains && !needs.privateHostNames) return undefined;
  if (pattern.workspaceGateway) {
    return {
      need: needs.customDomains ? 'customDomains' : 'privateHostNames',
      text: 'A workspace gateway has no host name of one’s own.',
      sources: ['wsres', 'ws'],
    };
  }
  return needs.customDomains === 'several' && !hasManyHostNames(tier.name)
    ? {
        need: 'customDomains',
        text: `${tier.title} has one host name of one’s own for the gateway; several need Developer, Premium or Premium v2.`,
        sources: HOST_NAME_SOURCES,
      }
    : undefined;
};

const privateHostNames: Requirement = (candidate, needs) =>
  needs.privateHostNames && resolvesPublicNamesOnly(candidate)
    ? {
        need: 'privateHostNames',
        text: `On ${candidate.tier.title} a gateway host name of one’s own must resolve publicly, unless the instance is injected or an Application Gateway is before it.`,
        sources: ['custdomv2', 'samples'],
      }
    : undefined;

const ddosProtection: Requirement = (candidate, needs) =>
  needs.ddosProtection && !isClassicInjected(candidate)
    ? {
        need: 'ddosProtection',
        text: 'A DDoS protection plan covers only classic injection with a public IP address of one’s own: no private endpoint, no v2 tier, no instance outside of a virtual network.',
        sources: ['ddos', 'v2over'],
      }
    : undefined;

const workspaceGateway: Requirement = ({ pattern }, needs) =>
  needs.workspaceGateway && !pattern.workspaceGateway
    ? {
        need: 'workspaceGateway',
        text: 'It networks the gateway of the whole instance, not one of a team’s own.',
        sources: ['ws', 'wsres'],
      }
    : undefined;

const subnet: Requirement = (
  { attachment, tier, pattern, units: count },
  needs,
) => {
  const free = needs.largestFreeSubnet;
  if (free === undefined || attachment === 'none') return undefined;
  const needed = smallestPrefixFor(attachment, tier.name, count);
  // A /28 was accepted for integration on existing subnets in 2024. Source: integrate.
  const refusedFrom = attachment === 'v2-integration' ? needed + 1 : needed;
  return free > refusedFrom
    ? {
        need: 'largestFreeSubnet',
        text: `${
          pattern.title
        } needs a subnet of /${needed} or larger for ${counted(
          count,
          'unit',
        )}; the largest free one is a /${free}.`,
        sources: attachments[attachment].subnet.sources,
      }
    : undefined;
};

/** What tier and pattern have to offer. */
export const capabilityRequirements: Requirement[] = [
  regions,
  zones,
  sla,
  units,
  fixedOutboundIp,
  hostNames,
  privateHostNames,
  ddosProtection,
  workspaceGateway,
  subnet,
];
