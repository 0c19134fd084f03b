import { tiersInRegion } from '../tiers/regions';
import {
  hasInternetCallers,
  hasNetworkCallers,
  isProduction,
  privateBackends,
  type Candidate,
} from './candidate';
import { isClassicInjected } from './hostNames';
import { inherentReasons } from './inherentReasons';
import type { NetworkingRequirements } from './requirements';
import type { WeighedReason } from './weighed';

/** What speaks against a candidate that meets the needs. */
export function reasonsAgainst(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): WeighedReason[] {
  return [
    ...exposure(candidate, requirements),
    ...backends(candidate, requirements),
    ...tierReasons(candidate, requirements),
    ...doubts(candidate, requirements),
    ...inherentReasons(candidate, requirements),
  ];
}

function exposure(
  { open, edge, pattern, privateIngress }: Candidate,
  requirements: NetworkingRequirements,
): WeighedReason[] {
  const found: WeighedReason[] = [];
  const fromInternet = hasInternetCallers(requirements);
  const fromNetwork = hasNetworkCallers(requirements);
  if (fromNetwork && !fromInternet && (open || edge)) {
    found.push({
      weight: 'mismatch',
      requirement: 'callers',
      text: open
        ? 'Anyone on the internet can call the gateway, though none of the callers are there.'
        : 'Its edge lets callers from the internet in, through the firewall, though none of the callers are there.',
      sources: pattern.sources,
    });
  } else if (fromNetwork && !privateIngress) {
    found.push({
      weight: 'caution',
      requirement: 'callers',
      text: 'Callers in the network have no private way in: they come over the internet.',
      sources: pattern.sources,
    });
  }
  return found;
}

function backends(
  { attachment, pattern }: Candidate,
  requirements: NetworkingRequirements,
): WeighedReason[] {
  const wanted = privateBackends(requirements);
  if (attachment === 'v2-integration' && wanted.includes('on-premises')) {
    return [
      {
        weight: 'caution',
        requirement: 'backends',
        text: 'Of integration the documents name on-premises backends as a use, but as reach only one connected network and its peers: prove the route through ExpressRoute or VPN first.',
        sources: ['concepts-2024-11', 'integrate'],
      },
    ];
  }
  const beyond = wanted.some(backend => backend !== 'virtual-network');
  return pattern.workspaceGateway && beyond
    ? [
        {
          weight: 'mismatch',
          requirement: 'backends',
          text: 'The documents say that a workspace gateway reaches its virtual network; of peered networks and on-premises they do not speak.',
          sources: ['wsres', 'ws'],
        },
      ]
    : [];
}

function tierReasons(
  { tier: chosen, pattern }: Candidate,
  requirements: NetworkingRequirements,
): WeighedReason[] {
  const found: WeighedReason[] = [];
  if (!chosen.sla) {
    found.push({
      weight: 'caution',
      text: `${chosen.title} has no service level agreement, one unit, and is down during updates.`,
      sources: ['features', 'internal'],
    });
  }
  if (chosen.family === 'consumption') {
    const needsSla = requirements.sla || isProduction(requirements.environment);
    found.push({
      weight: needsSla ? 'mismatch' : 'note',
      requirement: needsSla ? slaRequirement(requirements) : undefined,
      text: 'Consumption runs on shared infrastructure: no units of one’s own, no zones, no developer portal.',
      sources: ['features', 'ips'],
    });
  }
  if (
    requirements.units !== undefined &&
    requirements.units > chosen.units.max
  ) {
    found.push({
      weight: 'caution',
      requirement: 'units',
      text: `${chosen.units.max} units in each region are the default limit of ${chosen.title}: Microsoft has to raise it.`,
      sources: ['docs116454', 'injres'],
    });
  }
  if (
    requirements.customDomains === 'several' &&
    chosen.name === 'PremiumV2' &&
    !pattern.workspaceGateway
  ) {
    found.push({
      weight: 'caution',
      requirement: 'customDomains',
      text: 'Several host names came to Premium v2 in June 2026; the comparison of tiers of 2025-11 still says that it has one.',
      sources: ['relnotes', 'features'],
    });
  }
  return found;
}

function slaRequirement(requirements: NetworkingRequirements) {
  return requirements.sla ? 'sla' : 'environment';
}

function doubts(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): WeighedReason[] {
  const { tier: chosen, pattern, attachment, units, natGateway } = candidate;
  const found: WeighedReason[] = [];
  if (pattern.frontDoor && chosen.name === 'PremiumV2') {
    found.push({
      weight: 'caution',
      text: 'Sources disagree whether Front Door reaches Premium v2 by Private Link: a page of 2025-11 says no, one of 2026-03 and a sample of 2026-08 say yes.',
      sources: ['pe2025', 'pe2026', 'samples'],
    });
  }
  const [region] = requirements.regions ?? [];
  const v2 = chosen.name;
  if (
    region &&
    (v2 === 'BasicV2' || v2 === 'StandardV2' || v2 === 'PremiumV2')
  ) {
    const availability = tiersInRegion(region)[v2];
    if (availability !== 'yes') {
      found.push({
        weight: 'caution',
        requirement: 'regions',
        text:
          availability === 'paused'
            ? `New ${chosen.title} instances were paused in ${region} for capacity on 2026-04-24.`
            : `${region} was not on the list of regions with ${chosen.title} of 2026-04-24.`,
        sources: ['regions'],
      });
    }
  }
  if (
    attachment === 'v2-integration' &&
    requirements.largestFreeSubnet === 28
  ) {
    found.push({
      weight: 'caution',
      requirement: 'largestFreeSubnet',
      text: 'A /27 is the smallest subnet that the documents allow; a /28 was accepted on existing subnets in 2024.',
      sources: ['integrate'],
    });
  }
  if (pattern.workspaceGateway && requirements.zones) {
    found.push({
      weight: 'mismatch',
      requirement: 'zones',
      text: 'The documents speak of zones for an instance; of those of a workspace gateway they do not.',
      sources: ['rel', 'wsres'],
    });
  }
  if (pattern.workspaceGateway && natGateway) {
    found.push({
      weight: 'caution',
      requirement: 'fixedOutboundIp',
      text: 'That a NAT gateway gives a fixed address is documented for an instance, not for a workspace gateway.',
      sources: ['ips', 'wsres'],
    });
  }
  if (isClassicInjected(candidate) && requirements.ddosProtection) {
    found.push(
      attachment === 'classic-internal'
        ? {
            weight: 'caution',
            requirement: 'ddosProtection',
            text: 'With internal injection the plan covers the management endpoint on port 3443 only.',
            sources: ['ddos'],
          }
        : {
            weight: 'note',
            requirement: 'ddosProtection',
            text: 'It needs a public IP address of its own: Standard, IPv4, with a DNS label.',
            sources: ['ddos', 'bicep'],
          },
    );
  }
  if (
    requirements.zones &&
    chosen.availabilityZones === 'zones' &&
    units === 1
  ) {
    found.push({
      weight: 'note',
      requirement: 'zones',
      text: 'One unit is two compute nodes: more units spread over more zones.',
      sources: ['rel'],
    });
  }
  return found;
}
