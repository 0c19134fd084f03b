import type {
  GatewayDesign,
  GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { designOfDraft } from './designOfDraft';
import type { DesignDraft } from './draft';
import { draftOfDesign } from './draftOfDesign';

/**
 * The design that a draft stands for when it was begun from a present one: what the form does not show stays as it is, as long as
 * tier and pattern do. Otherwise the plan would tell of changes that nobody made.
 */
export function designOfChange(
  draft: DesignDraft,
  present: GatewayDesign,
): GatewayDesignInput {
  const wanted = designOfDraft(draft);
  const shown = designOfDraft(draftOfDesign(present));
  const sameKind =
    wanted.pattern === present.pattern && wanted.tier === present.tier;
  const preserved = Object.entries(present).filter(
    ([field, value]) =>
      value !== undefined &&
      shown[field as keyof GatewayDesignInput] === undefined &&
      (sameKind || isNeutral(value)),
  );
  return { ...Object.fromEntries(preserved), ...wanted };
}

/** Whether a value says what is so in any case, when it is omitted. */
function isNeutral(value: unknown): boolean {
  return (
    value === false ||
    value === 'Enabled' ||
    (Array.isArray(value) && value.length === 0)
  );
}
