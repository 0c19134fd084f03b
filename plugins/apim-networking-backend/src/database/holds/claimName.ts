import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { hasLapsed, type HoldRow } from './holdRow';
import { insertHold } from './insertHold';

/** What a decision, or the request of a waiver, says of the name that it is about. */
export type NameClaim = RecordOfName & (Allowed | { allowed: false });

interface Allowed {
  allowed: true;
  decisionId: string;
  /** ISO 8601. */
  validUntil: string;
}

interface RecordOfName {
  /** In lower case. */
  serviceName: string;
  /** ISO 8601. */
  decidedAt: string;
  /** Entity references of who will own a new gateway. */
  owner?: string;
  system?: string;
  /** Who held the name when the rights of the caller were checked. Default: the caller has them whoever holds it. */
  checked?: { holdId: string | undefined };
}

/**
 * Takes a new name for the owner that its decision names, for as long as the decision is valid. A decision that denies the gateway, and a
 * waiver, take none.
 *
 * @returns the id of the hold that the record belongs to; undefined where nobody holds the name
 * @throws ConflictError where somebody else took the name since the rights were checked
 */
export async function claimName(
  tx: Knex.Transaction,
  claim: NameClaim,
): Promise<string | undefined> {
  const { serviceName, decidedAt } = claim;
  const current = () =>
    tx<HoldRow>('gateway_holds')
      .where({ service_name: serviceName })
      .whereNull('ended_at')
      .forUpdate()
      .first();
  let hold = await current();
  if (hold && hasLapsed(hold, decidedAt) && !isTheirs(hold, claim)) {
    await tx<HoldRow>('gateway_holds')
      .where({ id: hold.id })
      .update({ ended_at: decidedAt });
    hold = undefined;
  }
  if (!hold && claim.allowed && (claim.owner || claim.system)) {
    await insertHold(tx, {
      service_name: serviceName,
      owner: claim.owner ?? null,
      system: claim.system ?? null,
      held_since: decidedAt,
      held_until: claim.validUntil,
      decision_id: claim.decisionId,
    });
    hold = await current();
  }
  requireChecked(hold, claim);
  if (hold && claim.allowed) {
    const longer =
      hold.held_until !== null && hold.held_until < claim.validUntil;
    if (longer || hold.decision_id !== claim.decisionId) {
      await tx<HoldRow>('gateway_holds')
        .where({ id: hold.id })
        .update({
          decision_id: claim.decisionId,
          ...(longer && { held_until: claim.validUntil }),
        });
    }
  }
  return hold?.id;
}

/** Whether it is held for those that the decision names: their earlier decisions and waivers stay with the name. */
function isTheirs(
  hold: HoldRow,
  { owner, system }: Pick<NameClaim, 'owner' | 'system'>,
): boolean {
  return hold.owner === (owner ?? null) && hold.system === (system ?? null);
}

function requireChecked(hold: HoldRow | undefined, claim: NameClaim): void {
  if (!claim.checked || !hold || hold.id === claim.checked.holdId) return;
  if (claim.checked.holdId === undefined && isTheirs(hold, claim)) return;
  throw new ConflictError(
    `The name of the gateway must be one that nobody else holds, got ${JSON.stringify(
      claim.serviceName,
    )}, which has just been taken. Choose another name.`,
  );
}
