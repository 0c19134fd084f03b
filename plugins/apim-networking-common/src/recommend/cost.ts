import type { Candidate } from './candidate';
import type { NetworkingRequirements } from './requirements';
import type { CostPart } from './recommendation';
import { counted } from './words';

/** What a candidate costs, in parts; documents that name the drivers of cost are `waf`, `ddos` and `pe2025`. */
export function costOf(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): CostPart[] {
  const { tier, pattern, units } = candidate;
  const regions = Math.max(1, requirements.regions?.length ?? 0);
  const parts: CostPart[] = [
    {
      part: 'tier',
      text: `The ${tier.title} tier`,
      ...(tier.name === 'Developer' && {
        level: 'a small fraction of Premium, says a sample',
      }),
      sources: tier.name === 'Developer' ? ['waf', 'samples'] : ['waf'],
    },
  ];
  if (units > 0) {
    parts.push({
      part: 'units',
      text: `${counted(units * regions, 'unit')} of ${tier.title}${
        regions > 1 ? `, ${units} in each of ${regions} regions` : ''
      }`,
      count: units * regions,
      sources: ['waf'],
    });
  }
  if (requirements.zones && !pattern.workspaceGateway) {
    parts.push({
      part: 'zones',
      text: 'Availability zones',
      level: 'nothing by themselves; units do',
      sources: ['rel'],
    });
  }
  return [...parts, ...networkParts(candidate, requirements, regions)];
}

function networkParts(
  { pattern, natGateway }: Candidate,
  requirements: NetworkingRequirements,
  regions: number,
): CostPart[] {
  const parts: CostPart[] = [];
  if (pattern.workspaceGateway) {
    parts.push({
      part: 'workspace-gateway',
      text: '1 workspace gateway, by its own units',
      count: 1,
      sources: ['waf', 'ws'],
    });
  }
  if (pattern.privateEndpoint) {
    parts.push({
      part: 'private-endpoint',
      text: '1 private endpoint',
      count: 1,
      sources: ['pe2025'],
    });
  }
  if (pattern.applicationGateway) {
    parts.push({
      part: 'application-gateway',
      text: '1 Application Gateway WAF v2, with its public IP address',
      count: 1,
      sources: ['waf', 'appgw'],
    });
  }
  if (pattern.frontDoor) {
    parts.push({
      part: 'front-door-premium',
      text: '1 Front Door Premium, with a WAF policy',
      count: 1,
      sources: ['afd', 'waf'],
    });
  }
  if (requirements.ddosProtection) {
    parts.push(
      {
        part: 'public-ip',
        text: `${regions} Standard public IP ${
          regions === 1 ? 'address' : 'addresses'
        }`,
        count: regions,
        sources: ['ddos'],
      },
      {
        part: 'ddos-plan',
        text: '1 DDoS protection plan',
        count: 1,
        sources: ['ddos'],
      },
    );
  }
  if (natGateway) {
    parts.push({
      part: 'nat-gateway',
      text: '1 NAT gateway, with its public IP address',
      count: 1,
      sources: ['ips'],
    });
  }
  return parts;
}
