import { InputError } from '@backstage/errors';
import {
  patterns,
  tiers,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/**
 * What a design can say and this Bicep does not make is refused, so that no one believes to have what was left out.
 *
 * @throws InputError that names every such field, and what to do
 */
export function requireMakeable(design: GatewayDesign): void {
  const problems = [
    ...problemsOfAddresses(design),
    ...problemsOfOutbound(design),
    ...problemsOfTier(design),
    ...problemsOfNetworks(design),
  ];
  if (problems.length > 0) {
    throw new InputError(
      `The Bicep of pattern ${
        design.pattern
      } does not make all of the design. ${problems.join('. ')}`,
    );
  }
}

function isInjected({ pattern }: GatewayDesign): boolean {
  return patterns[pattern].attachment.startsWith('classic');
}

function problemsOfAddresses(design: GatewayDesign): string[] {
  const { publicIp, ddosProtection, ddosProtectionPlan } = design;
  const edge = design.applicationGateway !== undefined;
  const problems: string[] = [];
  if (publicIp && !isInjected(design)) {
    problems.push(
      'publicIp is for an injected gateway on Developer or Premium: remove it',
    );
  }
  if (ddosProtection && !publicIp && !edge && !ddosProtectionPlan) {
    problems.push(
      isInjected(design)
        ? 'ddosProtection needs publicIp, the address that it protects: add it'
        : 'ddosProtection protects an address of one’s own, which this pattern has not: remove it',
    );
  }
  if (ddosProtectionPlan && design.virtualNetwork?.mode !== 'new') {
    problems.push(
      'ddosProtectionPlan is for a new virtual network; that of an existing one is its owner’s: remove it',
    );
  }
  return problems;
}

function problemsOfOutbound(design: GatewayDesign): string[] {
  return (['natGateway', 'forcedTunnel'] as const)
    .filter(part => design[part] && !design.gatewaySubnet)
    .map(
      part =>
        `${part} is the way out of a subnet of the gateway, which this design has not: remove it`,
    );
}

function problemsOfTier(design: GatewayDesign): string[] {
  const { family } = tiers[design.tier];
  const problems: string[] = [];
  if (design.zones?.length && family !== 'classic') {
    problems.push(
      `zones are for Premium: on ${
        tiers[design.tier].title
      } set zoneRedundant, where the tier has it, or remove them`,
    );
  }
  if (design.zoneRedundant && family !== 'v2') {
    problems.push(
      'zoneRedundant is for Premium v2: on Premium list zones, or remove it',
    );
  }
  if (design.additionalLocations?.length && family !== 'classic') {
    problems.push('additionalLocations are for Premium: remove them');
  }
  return problems;
}

/** A network that exists is only referenced: what it has already is its own. */
function problemsOfNetworks(design: GatewayDesign): string[] {
  return [
    {
      network: design.virtualNetwork,
      field: 'virtualNetwork',
      region: design.region,
    },
    ...(design.additionalLocations ?? []).map((location, index) => ({
      network: location.virtualNetwork,
      field: `additionalLocations[${index}].virtualNetwork`,
      region: location.region,
    })),
  ].flatMap(({ network, field, region }) => {
    if (!network) return [];
    if (!design.gatewaySubnet && !design.privateEndpoints?.length) {
      return [`${field} is used by nothing in this design: remove it`];
    }
    return network.mode === 'new' && network.region && network.region !== region
      ? [
          `${field}.region is ${network.region}, but a new network is made in ${region}: leave it out, or set ${field}.mode to "existing"`,
        ]
      : [];
  });
}
