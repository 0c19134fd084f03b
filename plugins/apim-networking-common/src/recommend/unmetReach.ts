import {
  hasInternetCallers,
  privateBackends,
  wantsFirewall,
  wantsIsolation,
  type Candidate,
} from './candidate';
import { attachments, missingFeature } from '../patterns';
import type { NetworkingRequirements } from './requirements';
import type { Reason } from './recommendation';
import { backendsInWords } from './words';

/** Why a need rules a candidate out; undefined: it does not. */
export type RequirementCheck = (
  candidate: Candidate,
  requirements: NetworkingRequirements,
) => Reason | undefined;

const firewall: RequirementCheck = ({ edge, pattern }, requirements) =>
  wantsFirewall(requirements) && !edge
    ? {
        requirement: requirements.waf ? 'waf' : 'callers',
        text: `No web application firewall is in front of the gateway in the pattern ${
          pattern.title
        }${
          requirements.waf ? '' : ', and partners are to come through one'
        }: an Application Gateway or Front Door Premium brings it.`,
        sources: ['appgw', 'samples', 'secure'],
      }
    : undefined;

const internetCallers: RequirementCheck = (
  { open, edge, pattern },
  requirements,
) => {
  if (!hasInternetCallers(requirements) || open || edge) return undefined;
  if (wantsFirewall(requirements)) return undefined; // the missing firewall is the reason
  return {
    requirement: 'callers',
    text: pattern.privateEndpoint
      ? 'With public access off only the private endpoint is left, and callers on the internet cannot use it.'
      : 'The gateway has no public endpoint, and nothing lets callers on the internet in.',
    sources: pattern.privateEndpoint ? ['pe2025'] : pattern.sources,
  };
};

const closedGateway: RequirementCheck = (
  { open, attachment, pattern },
  requirements,
) => {
  if (!open || !wantsIsolation(requirements)) return undefined;
  let text =
    'Without a private endpoint or an injection the gateway’s own endpoint is public.';
  const { kind } = attachments[attachment];
  if (kind === 'injection') {
    text = 'External injection keeps every endpoint public.';
  } else if (kind === 'integration') {
    text =
      'VNet integration changes outbound traffic only: the gateway’s own endpoint stays public.';
  }
  return {
    requirement: 'isolation',
    text,
    sources: pattern.sources,
  };
};

const everythingClosed: RequirementCheck = (
  { everythingPrivate, pattern, tier },
  requirements,
) => {
  const everything = requirements.isolation === 'everything';
  if (
    everythingPrivate ||
    (!everything && !requirements.privateDeveloperPortal)
  ) {
    return undefined;
  }
  const requirement = everything ? 'isolation' : 'privateDeveloperPortal';
  if (!tier.developerPortal) {
    return {
      requirement,
      text: `${tier.title} cannot be injected into a virtual network, which alone makes the developer portal and the management plane private.`,
      sources: ['concepts', 'features'],
    };
  }
  return {
    requirement,
    text: `The developer portal and the management plane stay public in the pattern ${pattern.title}: only internal injection in Developer or Premium makes them private.`,
    sources: pattern.privateEndpoint
      ? ['pe2025', 'concepts']
      : ['concepts', 'internal'],
  };
};

const backends: RequirementCheck = (
  { attachment, pattern, tier },
  requirements,
) => {
  const wanted = privateBackends(requirements);
  if (wanted.length === 0 || attachment !== 'none') return undefined;
  const where = backendsInWords(wanted);
  const missing = missingFeature(tier.name, 'v2Integration');
  if (pattern.mayIntegrate && missing) {
    return {
      requirement: 'backends',
      text: `It does not reach backends ${where}. ${missing.reason}`,
      sources: missing.sources,
    };
  }
  return pattern.privateEndpoint
    ? {
        requirement: 'backends',
        text: `A private endpoint is for inbound traffic only: it does not reach backends ${where}. Isolated adds the way out.`,
        sources: ['pe2025', 'concepts-2024-11'],
      }
    : {
        requirement: 'backends',
        text: `Without a virtual network the gateway calls the internet only: it does not reach backends ${where}.`,
        sources: ['concepts', 'ips'],
      };
};

const developerPortal: RequirementCheck = ({ tier }, requirements) =>
  requirements.developerPortal === 'Enabled' && !tier.developerPortal
    ? {
        requirement: 'developerPortal',
        text: `${tier.title} has no developer portal.`,
        sources: ['features'],
      }
    : undefined;

/** Who gets in, and what is got at. */
export const reachChecks: RequirementCheck[] = [
  internetCallers,
  closedGateway,
  firewall,
  everythingClosed,
  developerPortal,
  backends,
];
