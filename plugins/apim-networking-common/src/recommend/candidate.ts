import {
  attachments,
  patterns,
  type Attachment,
  type Pattern,
  type PatternName,
} from '../patterns';
import { tiers, type Tier, type TierName } from '../tiers';
import type { NetworkingRequirements } from './requirements';

/**
 * A pair of tier and pattern, as it would be built for the needs.
 */
export interface Candidate {
  tier: Tier;
  pattern: Pattern;
  /** With the integration that is added where the needs ask for it. */
  attachment: Attachment;
  /** Whether that integration is added to the pattern. */
  integration: boolean;
  /** Whether an Application Gateway or a Front Door, with a web application firewall, is before the gateway. */
  edge: boolean;
  /** Whether the gateway's own endpoint answers the internet. */
  open: boolean;
  /** Whether there is a private way in, for a network. */
  privateIngress: boolean;
  /** Whether the developer portal and the management plane are private as well. */
  everythingPrivate: boolean;
  /** Scale units in each region. */
  units: number;
  natGateway: boolean;
}

/** Backends that need a way out into a private network. */
export function privateBackends(requirements: NetworkingRequirements) {
  return (requirements.backends ?? []).filter(backend => backend !== 'public');
}

/** Whether callers from the internet must come through a web application firewall. */
export function wantsFirewall(requirements: NetworkingRequirements): boolean {
  return (
    requirements.waf === true ||
    (requirements.callers ?? []).includes('partners')
  );
}

/** Whether anybody calls from the internet, partners among them. */
export function hasInternetCallers(
  requirements: NetworkingRequirements,
): boolean {
  return (requirements.callers ?? []).some(
    caller => caller === 'internet' || caller === 'partners',
  );
}

/** Whether anybody calls from a private network. */
export function hasNetworkCallers(
  requirements: NetworkingRequirements,
): boolean {
  return (requirements.callers ?? []).some(
    caller =>
      caller === 'corporate-network' || caller === 'same-virtual-network',
  );
}

/** Whether the gateway's own endpoint must not answer the internet. */
export function wantsIsolation(requirements: NetworkingRequirements): boolean {
  return (
    requirements.isolation === 'gateway' ||
    requirements.isolation === 'everything'
  );
}

/** Names of environments that people use for production, as in rule TIER-013. */
export function isProduction(environment: string | undefined): boolean {
  return /^(?:prod|production|prd|live)$/.test(environment ?? '');
}

export function candidateOf(
  tierName: TierName,
  patternName: PatternName,
  requirements: NetworkingRequirements,
): Candidate {
  const tier = tiers[tierName];
  const pattern = patterns[patternName];
  const hasDedicatedAddress =
    tier.staticOutboundAddress && !pattern.workspaceGateway;
  const integration =
    pattern.mayIntegrate &&
    tier.v2Integration &&
    (privateBackends(requirements).length > 0 ||
      requirements.fixedOutboundIp === true);
  const attachment = integration ? 'v2-integration' : pattern.attachment;
  const edge = pattern.applicationGateway || pattern.frontDoor;
  const traits = attachments[attachment];
  const inside = traits.publicEndpoint === 'never';
  return {
    tier,
    pattern,
    attachment,
    integration,
    edge,
    open: !inside && !edge && isOpen(pattern, requirements),
    privateIngress: inside || pattern.privateEndpoint,
    everythingPrivate: traits.everythingPrivate,
    units: tier.units.max === 0 ? 0 : requirements.units ?? 1,
    natGateway:
      requirements.fixedOutboundIp === true &&
      !hasDedicatedAddress &&
      attachment !== 'none',
  };
}

/** A private endpoint alone leaves public access on where the internet calls directly. */
function isOpen(
  pattern: Pattern,
  requirements: NetworkingRequirements,
): boolean {
  if (!pattern.privateEndpoint) return true;
  return (
    pattern.attachment === 'none' &&
    hasInternetCallers(requirements) &&
    !wantsIsolation(requirements) &&
    !wantsFirewall(requirements)
  );
}
