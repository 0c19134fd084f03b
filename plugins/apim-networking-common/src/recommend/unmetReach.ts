import {
  hasInternetCallers,
  privateBackends,
  wantsFirewall,
  wantsIsolation,
  type Candidate,
} from './candidate';
import { attachments, missingFeature } from '../patterns';
import type { NetworkingNeeds } from './needs';
import type { Reason } from './recommendation';
import { backendsInWords } from './words';

/** Why a need rules a candidate out; undefined: it does not. */
export type Requirement = (
  candidate: Candidate,
  needs: NetworkingNeeds,
) => Reason | undefined;

const firewall: Requirement = ({ edge, pattern }, needs) =>
  wantsFirewall(needs) && !edge
    ? {
        need: needs.waf ? 'waf' : 'callers',
        text: `No web application firewall stands before the gateway in the pattern ${
          pattern.title
        }${
          needs.waf ? '' : ', and partners are to come through one'
        }: an Application Gateway or Front Door Premium brings it.`,
        sources: ['appgw', 'samples', 'secure'],
      }
    : undefined;

const internetCallers: Requirement = ({ open, edge, pattern }, needs) => {
  if (!hasInternetCallers(needs) || open || edge) return undefined;
  if (wantsFirewall(needs)) return undefined; // the missing firewall is the reason
  return {
    need: 'callers',
    text: pattern.privateEndpoint
      ? 'With public access off only the private endpoint is left, and callers on the internet cannot use it.'
      : 'The gateway has no public endpoint, and nothing lets callers on the internet in.',
    sources: pattern.privateEndpoint ? ['pe2025'] : pattern.sources,
  };
};

const closedGateway: Requirement = ({ open, attachment, pattern }, needs) => {
  if (!open || !wantsIsolation(needs)) return undefined;
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
    need: 'isolation',
    text,
    sources: pattern.sources,
  };
};

const everythingClosed: Requirement = (
  { everythingPrivate, pattern, tier },
  needs,
) => {
  const everything = needs.isolation === 'everything';
  if (everythingPrivate || (!everything && !needs.privateDeveloperPortal)) {
    return undefined;
  }
  const need = everything ? 'isolation' : 'privateDeveloperPortal';
  if (!tier.developerPortal) {
    return {
      need,
      text: `${tier.title} cannot be injected into a virtual network, which alone makes the developer portal and the management plane private.`,
      sources: ['concepts', 'features'],
    };
  }
  return {
    need,
    text: `The developer portal and the management plane stay public in the pattern ${pattern.title}: only internal injection in Developer or Premium makes them private.`,
    sources: pattern.privateEndpoint
      ? ['pe2025', 'concepts']
      : ['concepts', 'internal'],
  };
};

const backends: Requirement = ({ attachment, pattern, tier }, needs) => {
  const wanted = privateBackends(needs);
  if (wanted.length === 0 || attachment !== 'none') return undefined;
  const where = backendsInWords(wanted);
  const missing = missingFeature(tier.name, 'v2Integration');
  if (pattern.mayIntegrate && missing) {
    return {
      need: 'backends',
      text: `It does not reach backends ${where}. ${missing.reason}`,
      sources: missing.sources,
    };
  }
  return pattern.privateEndpoint
    ? {
        need: 'backends',
        text: `A private endpoint is for inbound traffic only: it does not reach backends ${where}. Isolated adds the way out.`,
        sources: ['pe2025', 'concepts-2024-11'],
      }
    : {
        need: 'backends',
        text: `Without a virtual network the gateway calls the internet only: it does not reach backends ${where}.`,
        sources: ['concepts', 'ips'],
      };
};

const developerPortal: Requirement = ({ tier }, needs) =>
  needs.developerPortal === 'Enabled' && !tier.developerPortal
    ? {
        need: 'developerPortal',
        text: `${tier.title} has no developer portal.`,
        sources: ['features'],
      }
    : undefined;

/** Who gets in, and what is got at. */
export const reachRequirements: Requirement[] = [
  internetCallers,
  closedGateway,
  firewall,
  everythingClosed,
  developerPortal,
  backends,
];
