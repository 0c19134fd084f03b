import {
  attachments,
  patterns,
  tiers,
  type Attachment,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';
import type { DesignDraft } from './draft';

/** What the tier can do for the pattern: a workspace gateway has no portal, zones or regions of its own. */
export function capabilitiesOf({
  pattern,
  tier,
}: Pick<DesignDraft, 'pattern' | 'tier'>) {
  return patterns[pattern].workspaceGateway
    ? {
        ...tiers[tier],
        developerPortal: false,
        availabilityZones: 'none' as const,
        multiRegion: false,
      }
    : tiers[tier];
}

/** Whether outbound integration can be added to the pattern on the tier. */
export function integrationIsAChoice(
  draft: Pick<DesignDraft, 'pattern' | 'tier'>,
): boolean {
  return (
    patterns[draft.pattern].mayIntegrate && tiers[draft.tier].v2Integration
  );
}

/** How the gateway is attached: by its pattern, or by the integration that was added to it. */
export function attachmentOfDraft(
  draft: Pick<DesignDraft, 'pattern' | 'tier' | 'integration'>,
): Attachment {
  return draft.integration && integrationIsAChoice(draft)
    ? 'v2-integration'
    : patterns[draft.pattern].attachment;
}

/** Whether public access can be switched off without being another pattern. */
export function publicAccessIsAChoice({
  pattern,
}: Pick<DesignDraft, 'pattern'>): boolean {
  return (
    (patterns[pattern].privateEndpoint || patterns[pattern].frontDoor) &&
    patterns[pattern].publicNetworkAccess.length > 1
  );
}

/** Whether the pattern is meant to be closed, though it may be open for a while. */
export function publicAccessIsOffByItself(pattern: PatternName): boolean {
  const [byDefault, otherwise] = patterns[pattern].publicNetworkAccess;
  return byDefault === 'Disabled' && otherwise !== undefined;
}

/** Whether the gateway itself can have a public IP address, and a forced tunnel. */
export function takesPublicIp(
  draft: Pick<DesignDraft, 'pattern' | 'tier' | 'integration'>,
): boolean {
  return attachments[attachmentOfDraft(draft)].network === 'classic';
}

/** Whether there is a public address that DDoS protection can cover: that of an injection, or that of an edge of one’s own. */
export function ddosIsAChoice(
  draft: Pick<DesignDraft, 'pattern' | 'tier' | 'integration'>,
): boolean {
  return takesPublicIp(draft) || patterns[draft.pattern].applicationGateway;
}

/** Whether private endpoints can be added to the pattern without being another one. */
export function mayHaveEndpoints({
  pattern,
}: Pick<DesignDraft, 'pattern'>): boolean {
  return patterns[pattern].mayHaveEndpoints;
}

/** Whether names resolve to a private address somewhere, so that somebody must serve them. */
export function hasPrivateNames(
  draft: Pick<DesignDraft, 'pattern' | 'tier' | 'integration' | 'endpointsToo'>,
): boolean {
  const attachment = attachmentOfDraft(draft);
  return (
    patterns[draft.pattern].privateEndpoint ||
    (mayHaveEndpoints(draft) && draft.endpointsToo) ||
    attachments[attachment].publicEndpoint === 'never'
  );
}
