import { smallestPrefixFor } from '../model';
import { attachments, missingFeature } from '../patterns';
import { isProduction } from './candidate';
import {
  hasManyHostNames,
  HOST_NAME_SOURCES,
  isClassicInjected,
  resolvesPublicNamesOnly,
} from './hostNames';
import type { RequirementCheck } from './unmetReach';
import { counted } from './words';

const regions: RequirementCheck = ({ tier, pattern }, requirements) => {
  const count = requirements.regions?.length ?? 0;
  if (count < 2) return undefined;
  const missing = missingFeature(tier.name, 'multiRegion');
  if (missing) {
    return {
      requirement: 'regions',
      text: missing.reason,
      sources: missing.sources,
    };
  }
  return pattern.workspaceGateway
    ? {
        requirement: 'regions',
        text: 'A workspace gateway is in the primary region of its instance, and in no other.',
        sources: ['wsres'],
      }
    : undefined;
};

const zones: RequirementCheck = ({ tier }, requirements) => {
  if (!requirements.zones || tier.availabilityZones !== 'none')
    return undefined;
  return {
    requirement: 'zones',
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

const sla: RequirementCheck = ({ tier }, requirements) => {
  const production = isProduction(requirements.environment);
  if (tier.sla || (!requirements.sla && !production)) return undefined;
  return {
    requirement: requirements.sla ? 'sla' : 'environment',
    text: `${
      tier.title
    } has no service level agreement and is down during updates${
      production ? ': it is no tier for production' : ''
    }.`,
    sources: ['features', 'internal'],
  };
};

const units: RequirementCheck = ({ tier }, { units: wanted }) => {
  // Source: docs116454. The 31 of Premium is a default that Microsoft can raise.
  if (
    wanted === undefined ||
    wanted <= tier.units.max ||
    tier.name === 'Premium'
  ) {
    return undefined;
  }
  return {
    requirement: 'units',
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

const fixedOutboundIp: RequirementCheck = (
  { tier, pattern, attachment, natGateway },
  requirements,
) => {
  if (!requirements.fixedOutboundIp || natGateway) return undefined;
  if (tier.staticOutboundAddress && !pattern.workspaceGateway) return undefined;
  return attachment === 'none'
    ? {
        requirement: 'fixedOutboundIp',
        text: `${tier.title} calls backends from addresses that it shares with others and that may change; a fixed one needs a virtual network with a NAT gateway or firewall, or a classic tier.`,
        sources: ['ips'],
      }
    : undefined;
};

const hostNames: RequirementCheck = (candidate, requirements) => {
  const { tier, pattern } = candidate;
  if (!requirements.customDomains && !requirements.privateHostNames)
    return undefined;
  if (pattern.workspaceGateway) {
    return {
      requirement: requirements.customDomains
        ? 'customDomains'
        : 'privateHostNames',
      text: 'A workspace gateway has no host name of one’s own.',
      sources: ['wsres', 'ws'],
    };
  }
  return requirements.customDomains === 'several' &&
    !hasManyHostNames(tier.name)
    ? {
        requirement: 'customDomains',
        text: `${tier.title} has one host name of one’s own for the gateway; several need Developer, Premium or Premium v2.`,
        sources: HOST_NAME_SOURCES,
      }
    : undefined;
};

const privateHostNames: RequirementCheck = (candidate, requirements) =>
  requirements.privateHostNames && resolvesPublicNamesOnly(candidate)
    ? {
        requirement: 'privateHostNames',
        text: `On ${candidate.tier.title} a gateway host name of one’s own must resolve publicly, unless the instance is injected or an Application Gateway is before it.`,
        sources: ['custdomv2', 'samples'],
      }
    : undefined;

const ddosProtection: RequirementCheck = (candidate, requirements) =>
  requirements.ddosProtection && !isClassicInjected(candidate)
    ? {
        requirement: 'ddosProtection',
        text: 'A DDoS protection plan covers only classic injection with a public IP address of one’s own: no private endpoint, no v2 tier, no instance outside of a virtual network.',
        sources: ['ddos', 'v2over'],
      }
    : undefined;

const workspaceGateway: RequirementCheck = ({ pattern }, requirements) =>
  requirements.workspaceGateway && !pattern.workspaceGateway
    ? {
        requirement: 'workspaceGateway',
        text: 'It networks the gateway of the whole instance, not one of a team’s own.',
        sources: ['ws', 'wsres'],
      }
    : undefined;

const subnet: RequirementCheck = (
  { attachment, tier, pattern, units: count },
  requirements,
) => {
  const free = requirements.largestFreeSubnet;
  if (free === undefined || attachment === 'none') return undefined;
  const needed = smallestPrefixFor(attachment, tier.name, count);
  // A /28 was accepted for integration on existing subnets in 2024. Source: integrate.
  const rejectedFrom = attachment === 'v2-integration' ? needed + 1 : needed;
  return free > rejectedFrom
    ? {
        requirement: 'largestFreeSubnet',
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
export const capabilityChecks: RequirementCheck[] = [
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
