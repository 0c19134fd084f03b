import {
  hasInternetCallers,
  hasNetworkCallers,
  privateBackends,
  wantsIsolation,
  type Candidate,
} from './candidate';
import { HOST_NAME_SOURCES } from './hostNames';
import type { NetworkingNeeds } from './needs';
import type { Reason } from './recommendation';
import { backendsInWords, counted } from './words';

/** What speaks for a candidate that meets the needs; never empty. */
export function reasonsFor(
  candidate: Candidate,
  needs: NetworkingNeeds,
): Reason[] {
  const found = [
    ...callers(candidate, needs),
    isolation(candidate, needs),
    portal(candidate, needs),
    backends(candidate, needs),
    ...platform(candidate, needs),
    ...addresses(candidate, needs),
    workspace(candidate, needs),
  ].filter((reason): reason is Reason => reason !== undefined);
  const { description, sources } = candidate.pattern;
  return found.length > 0 ? found : [{ text: description, sources }];
}

function callers(candidate: Candidate, needs: NetworkingNeeds): Reason[] {
  const { pattern, open, privateWayIn } = candidate;
  const found: Reason[] = [];
  if (hasInternetCallers(needs)) {
    found.push({
      need: 'callers',
      text: open
        ? 'Anyone on the internet can call it directly.'
        : `Callers from the internet come in through the web application firewall of ${
            pattern.frontDoor ? 'Front Door' : 'an Application Gateway'
          }, and no other way.`,
      sources: pattern.sources,
    });
  } else if (needs.waf && candidate.edge) {
    found.push({
      need: 'waf',
      text: 'A web application firewall is before the gateway.',
      sources: pattern.sources,
    });
  }
  if (hasNetworkCallers(needs) && privateWayIn) {
    found.push({
      need: 'callers',
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
  needs: NetworkingNeeds,
): Reason | undefined {
  if (!wantsIsolation(needs) || open) return undefined;
  return {
    need: 'isolation',
    text: everythingPrivate
      ? 'Gateway, developer portal and management plane are all private.'
      : 'The gateway itself does not answer the internet.',
    sources: pattern.sources,
  };
}

function portal(
  { everythingPrivate }: Candidate,
  needs: NetworkingNeeds,
): Reason | undefined {
  return needs.privateDeveloperPortal &&
    everythingPrivate &&
    needs.isolation !== 'everything'
    ? {
        need: 'privateDeveloperPortal',
        text: 'The developer portal is private.',
        sources: ['internal', 'concepts'],
      }
    : undefined;
}

function backends(
  { attachment, pattern }: Candidate,
  needs: NetworkingNeeds,
): Reason | undefined {
  const wanted = privateBackends(needs);
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
        need: 'backends',
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
  needs: NetworkingNeeds,
): Reason[] {
  const found: Reason[] = [];
  if ((needs.regions?.length ?? 0) > 1) {
    found.push({
      need: 'regions',
      text: `${tier.title} has the gateway in several regions.`,
      sources: ['multi', 'features'],
    });
  }
  if (needs.zones && !pattern.workspaceGateway) {
    found.push({
      need: 'zones',
      text:
        tier.availabilityZones === 'zones'
          ? 'Its units spread over availability zones, at no cost but that of the units.'
          : 'It can be made zone redundant, at no cost but that of the units.',
      sources: ['rel'],
    });
  }
  if (needs.sla) {
    found.push({
      need: 'sla',
      text: `${tier.title} has a service level agreement.`,
      sources: ['features'],
    });
  }
  if (needs.units !== undefined && needs.units <= tier.units.max) {
    found.push({
      need: 'units',
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
  needs: NetworkingNeeds,
): Reason[] {
  const found: Reason[] = [];
  if (needs.fixedOutboundIp) {
    found.push({
      need: 'fixedOutboundIp',
      text: natGateway
        ? 'A NAT gateway on its subnet gives outbound traffic a fixed address.'
        : `${tier.title} calls backends from an address that belongs to this instance alone.`,
      sources: ['ips'],
    });
  }
  if (needs.ddosProtection) {
    found.push({
      need: 'ddosProtection',
      text: 'It can have a public IP address of its own, which a DDoS protection plan covers.',
      sources: ['ddos'],
    });
  }
  if (needs.customDomains === 'several') {
    found.push({
      need: 'customDomains',
      text: `${tier.title} takes several host names of one’s own for the gateway.`,
      sources: HOST_NAME_SOURCES,
    });
  }
  return found;
}

function workspace(
  { pattern }: Candidate,
  needs: NetworkingNeeds,
): Reason | undefined {
  return needs.workspaceGateway && pattern.workspaceGateway
    ? {
        need: 'workspaceGateway',
        text: 'The team has a gateway of its own, with a network that is independent of the instance.',
        sources: ['ws', 'wsres'],
      }
    : undefined;
}
