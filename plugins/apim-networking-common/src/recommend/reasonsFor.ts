import {
  hasInternetCallers,
  hasNetworkCallers,
  privateBackends,
  wantsIsolation,
  type Candidate,
} from './candidate';
import { HOST_NAME_SOURCES } from './hostNames';
import type { NetworkingRequirements } from './requirements';
import type { Reason } from './recommendation';
import { backendsInWords, counted } from './words';

/** What speaks for a candidate that meets the needs; never empty. */
export function reasonsFor(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): Reason[] {
  const found = [
    ...callers(candidate, requirements),
    isolation(candidate, requirements),
    portal(candidate, requirements),
    backends(candidate, requirements),
    ...platform(candidate, requirements),
    ...addresses(candidate, requirements),
    workspace(candidate, requirements),
  ].filter((reason): reason is Reason => reason !== undefined);
  const { description, sources } = candidate.pattern;
  return found.length > 0 ? found : [{ text: description, sources }];
}

function callers(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): Reason[] {
  const { pattern, open, privateIngress } = candidate;
  const found: Reason[] = [];
  if (hasInternetCallers(requirements)) {
    found.push({
      requirement: 'callers',
      text: open
        ? 'Anyone on the internet can call it directly.'
        : `Callers from the internet come in through the web application firewall of ${
            pattern.frontDoor ? 'Front Door' : 'an Application Gateway'
          }, and no other way.`,
      sources: pattern.sources,
    });
  } else if (requirements.waf && candidate.edge) {
    found.push({
      requirement: 'waf',
      text: 'A web application firewall is before the gateway.',
      sources: pattern.sources,
    });
  }
  if (hasNetworkCallers(requirements) && privateIngress) {
    found.push({
      requirement: 'callers',
      text: pattern.privateEndpoint
        ? 'Callers in the network have a private way in: the private endpoint.'
        : 'Callers in the network have a private way in: an address of the gateway in the virtual network.',
      sources: pattern.sources,
    });
  }
  return found;
}

function isolation(
  { pattern, open, everythingPrivate }: Candidate,
  requirements: NetworkingRequirements,
): Reason | undefined {
  if (!wantsIsolation(requirements) || open) return undefined;
  return {
    requirement: 'isolation',
    text: everythingPrivate
      ? 'Gateway, developer portal and management plane are all private.'
      : 'The gateway itself does not answer the internet.',
    sources: pattern.sources,
  };
}

function portal(
  { everythingPrivate }: Candidate,
  requirements: NetworkingRequirements,
): Reason | undefined {
  return requirements.privateDeveloperPortal &&
    everythingPrivate &&
    requirements.isolation !== 'everything'
    ? {
        requirement: 'privateDeveloperPortal',
        text: 'The developer portal is private.',
        sources: ['internal', 'concepts'],
      }
    : undefined;
}

function backends(
  { attachment, pattern }: Candidate,
  requirements: NetworkingRequirements,
): Reason | undefined {
  const wanted = privateBackends(requirements);
  if (wanted.length === 0) return undefined;
  // Integration and workspace gateways reach less, or it is not said: that is told among the reasons against.
  const documented = {
    'v2-integration': ['virtual-network', 'peered-network'],
    'workspace-integration': ['virtual-network'],
    'workspace-injection': ['virtual-network'],
  } as const;
  const reached =
    attachment in documented
      ? wanted.filter(backend =>
          (
            documented[
              attachment as keyof typeof documented
            ] as readonly string[]
          ).includes(backend),
        )
      : wanted;
  return reached.length > 0
    ? {
        requirement: 'backends',
        text: `It reaches backends ${backendsInWords(reached)}.`,
        sources:
          attachment === 'v2-integration'
            ? ['concepts-2024-11', 'integrate']
            : pattern.sources,
      }
    : undefined;
}

function platform(
  { tier, pattern }: Candidate,
  requirements: NetworkingRequirements,
): Reason[] {
  const found: Reason[] = [];
  if ((requirements.regions?.length ?? 0) > 1) {
    found.push({
      requirement: 'regions',
      text: `${tier.title} has the gateway in several regions.`,
      sources: ['multi', 'features'],
    });
  }
  if (requirements.zones && !pattern.workspaceGateway) {
    found.push({
      requirement: 'zones',
      text:
        tier.availabilityZones === 'zones'
          ? 'Its units spread over availability zones, at no cost but that of the units.'
          : 'It can be made zone redundant, at no cost but that of the units.',
      sources: ['rel'],
    });
  }
  if (requirements.sla) {
    found.push({
      requirement: 'sla',
      text: `${tier.title} has a service level agreement.`,
      sources: ['features'],
    });
  }
  if (
    requirements.units !== undefined &&
    requirements.units <= tier.units.max
  ) {
    found.push({
      requirement: 'units',
      text: `${tier.title} takes up to ${counted(
        tier.units.max,
        'unit',
      )} in each region.`,
      sources: tier.sources,
    });
  }
  return found;
}

function addresses(
  { natGateway, tier }: Candidate,
  requirements: NetworkingRequirements,
): Reason[] {
  const found: Reason[] = [];
  if (requirements.fixedOutboundIp) {
    found.push({
      requirement: 'fixedOutboundIp',
      text: natGateway
        ? 'A NAT gateway on its subnet gives outbound traffic a fixed address.'
        : `${tier.title} calls backends from an address that belongs to this instance alone.`,
      sources: ['ips'],
    });
  }
  if (requirements.ddosProtection) {
    found.push({
      requirement: 'ddosProtection',
      text: 'It can have a public IP address of its own, which a DDoS protection plan covers.',
      sources: ['ddos'],
    });
  }
  if (requirements.customDomains === 'several') {
    found.push({
      requirement: 'customDomains',
      text: `${tier.title} takes several host names of one’s own for the gateway.`,
      sources: HOST_NAME_SOURCES,
    });
  }
  return found;
}

function workspace(
  { pattern }: Candidate,
  requirements: NetworkingRequirements,
): Reason | undefined {
  return requirements.workspaceGateway && pattern.workspaceGateway
    ? {
        requirement: 'workspaceGateway',
        text: 'The team has a gateway of its own, with a network that is independent of the instance.',
        sources: ['ws', 'wsres'],
      }
    : undefined;
}
