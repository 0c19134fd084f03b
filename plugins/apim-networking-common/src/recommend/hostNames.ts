import { attachments } from '../patterns';
import type { SourceId } from '../sources';
import type { TierName } from '../tiers';
import type { Candidate } from './candidate';

/** Tiers whose gateway takes several host names of one's own; Premium v2 since June 2026. */
const manyHostNames: TierName[] = ['Developer', 'Premium', 'PremiumV2'];

export const HOST_NAME_SOURCES: SourceId[] = ['features', 'relnotes'];

export function hasManyHostNames(tier: TierName): boolean {
  return manyHostNames.includes(tier);
}

/** Whether a host name of one's own must resolve publicly (rule DNS-004). Source: `custdomv2`. */
export function resolvesPublicNamesOnly(candidate: Candidate): boolean {
  const { tier, pattern, attachment } = candidate;
  return (
    (tier.name === 'StandardV2' || tier.name === 'PremiumV2') &&
    !pattern.workspaceGateway &&
    !pattern.applicationGateway &&
    attachment !== 'v2-injection'
  );
}

/** Whether the whole instance is in a virtual network, in the classic way. */
export function isClassicInjected(
  candidate: Pick<Candidate, 'attachment'>,
): boolean {
  return attachments[candidate.attachment].network === 'classic';
}
