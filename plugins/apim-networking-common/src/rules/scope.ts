import type { NetworkingModel } from '../model';
import { placeOfGateway } from '../model/place';
import {
  attachments as traits,
  missingFeature,
  type Attachment,
} from '../patterns';
import { TIER_NAMES, type TierName } from '../tiers';
import type { Rule, Unseen } from './rule';

/** Whether a model is in the scope of a rule, or what is not visible that decides it. */
export function scopeOf(
  { appliesTo }: Rule,
  model: NetworkingModel,
): boolean | Unseen {
  const { tiers, attachments, evidence, when = [] } = appliesTo;
  if (evidence && !evidence.includes(model.evidence)) return false;
  if (tiers && model.tier && !tiers.includes(model.tier)) return false;
  const unseen = attachments && unseenAttachment(model);
  if (attachments && !unseen && !attachments.includes(model.attachment)) {
    return false;
  }
  const conditions = when.map(condition => condition.holds(model));
  if (conditions.includes(false)) return false;
  if (unseen) return unseen;
  if (tiers && !model.tier) {
    return { place: placeOfGateway(model, 'tier'), what: 'the tier' };
  }
  return (
    conditions.find((held): held is Unseen => typeof held === 'object') ?? true
  );
}

/** `none` is also what a model has where the attachment cannot be determined. */
function unseenAttachment(model: NetworkingModel): Unseen | undefined {
  return model.attachmentHidden
    ? {
        place: placeOfGateway(model, 'attachment'),
        what: 'how it is attached to a virtual network',
      }
    : undefined;
}

/**
 * The tiers that a rule can concern; undefined: all of them.
 *
 * @public
 */
export function tiersOfRule({ appliesTo }: Rule): TierName[] | undefined {
  const { tiers, attachments } = appliesTo;
  const found = TIER_NAMES.filter(tier =>
    tiers
      ? tiers.includes(tier)
      : !attachments || attachments.some(one => supports(tier, one)),
  );
  return found.length === TIER_NAMES.length ? undefined : found;
}

function supports(tier: TierName, attachment: Attachment): boolean {
  const { feature } = traits[attachment];
  return !feature || !missingFeature(tier, feature);
}

const ATTACHMENT_TITLES: Record<Attachment, string> = {
  none: 'no virtual network',
  'classic-external': 'external VNet injection',
  'classic-internal': 'internal VNet injection',
  'v2-injection': 'VNet injection v2',
  'v2-integration': 'VNet integration',
  'workspace-integration': 'VNet integration of a workspace gateway',
  'workspace-injection': 'VNet injection of a workspace gateway',
};

const EVIDENCE_TITLES = {
  declared: 'a declared design',
  planned: 'a predicted deployment',
  observed: 'a live instance',
};

/**
 * What a rule applies to besides its tiers, as phrases; empty: every gateway.
 *
 * @public
 */
export function describeScope({ appliesTo }: Rule): string[] {
  const { attachments, evidence, when = [] } = appliesTo;
  return [
    ...(attachments
      ? [attachments.map(name => ATTACHMENT_TITLES[name]).join(', ')]
      : []),
    ...(evidence
      ? [evidence.map(name => EVIDENCE_TITLES[name]).join(', ')]
      : []),
    ...when.map(({ text }) => `a gateway ${text}`),
  ];
}
