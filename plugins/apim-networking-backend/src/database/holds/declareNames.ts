import type { Knex } from 'knex';
import {
  contenderMessage,
  ownerChangeMessage,
} from '../../messages/ownershipMessages';
import { DatabaseMessageOutbox } from '../messages/DatabaseMessageOutbox';
import { lockNames } from './lockNames';
import type { NameDeclaration, NameStatus } from './GatewayHolds';
import { hasLapsed, toHold, type ContenderRow, type HoldRow } from './holdRow';
import { contendersProblem, objectionProblem } from './ownershipProblems';
import { insertHold } from './insertHold';
import {
  isSameEntity,
  keepUp,
  settleDeclaration,
  type Settlement,
} from './settleDeclaration';

/** What is stored about some declarations. */
interface Stored {
  /** Current, by service name. */
  holds: Map<string, HoldRow>;
  contenders: ContenderRow[];
}

/**
 * Settles declarations in a transaction of their own. Where the store says so already, which is what a reading of the catalog mostly
 * finds, nothing is locked and nothing is written.
 */
export async function declareNames(
  knex: Knex,
  declarations: readonly NameDeclaration[],
  now: string,
): Promise<Map<string, NameStatus>> {
  const stored = await readStored(knex, declarations);
  const pending = declarations.some(
    declared => !isSettled(stored, declared, now),
  );
  if (!pending) return statusesOf(stored, declarations);
  return knex.transaction(async tx => {
    await lockNames(tx);
    await takeFreeNames(tx, declarations, now);
    const locked = await readStored(tx, declarations, { lock: true });
    for (const declared of declarations) {
      await settle(tx, locked, declared, now);
    }
    return statusesOf(await readStored(tx, declarations), declarations);
  });
}

async function readStored(
  knex: Knex,
  declarations: readonly NameDeclaration[],
  options: { lock?: boolean } = {},
): Promise<Stored> {
  const names = declarations.map(({ serviceName }) => serviceName);
  const refs = declarations.map(({ entityRef }) => entityRef);
  const query = knex<HoldRow>('gateway_holds')
    .whereNull('ended_at')
    .where(wanted =>
      wanted.whereIn('service_name', names).orWhereIn('entity_ref', refs),
    )
    .orderBy('service_name');
  if (options.lock) query.forUpdate();
  const holds = await query;
  const contenders = await knex<ContenderRow>('gateway_contenders')
    .whereIn('service_name', names)
    .orWhereIn('entity_ref', refs);
  return {
    holds: new Map(holds.map(row => [row.service_name, row])),
    contenders,
  };
}

function isSettled(
  stored: Stored,
  declared: NameDeclaration,
  now: string,
): boolean {
  const hold = stored.holds.get(declared.serviceName);
  if (!hold || hasLapsed(hold, now)) return false;
  const { change, objection } = settleDeclaration(hold, declared);
  const contends = objection !== undefined && objection !== 'owner-changed';
  const listed = stored.contenders.filter(
    ({ entity_ref }) => entity_ref === declared.entityRef,
  );
  return (
    isUnchanged(hold, change) &&
    listed.every(
      row => contends && row.service_name === declared.serviceName,
    ) &&
    listed.length === (contends ? 1 : 0) &&
    formerHolds(stored, declared).every(row =>
      isUnchanged(row, changeOfFormer(row, declared, now)),
    )
  );
}

/** Ends what has lapsed, and takes what nobody holds: of two at once one has it. */
async function takeFreeNames(
  tx: Knex.Transaction,
  declarations: readonly NameDeclaration[],
  now: string,
): Promise<void> {
  const { holds } = await readStored(tx, declarations, { lock: true });
  const taken = new Set(holds.keys());
  for (const declared of declarations) {
    const hold = holds.get(declared.serviceName);
    if (!hold || !hasLapsed(hold, now)) continue;
    if (!settleDeclaration(hold, declared).objection) continue;
    await tx<HoldRow>('gateway_holds')
      .where({ id: hold.id })
      .update({ ended_at: now });
    taken.delete(declared.serviceName);
  }
  for (const declared of declarations) {
    if (taken.has(declared.serviceName)) continue;
    taken.add(declared.serviceName);
    await insertHold(tx, {
      service_name: declared.serviceName,
      entity_ref: declared.entityRef,
      entity_uid: declared.uid ?? null,
      origin: declared.origin ?? null,
      owner: declared.owner ?? null,
      system: declared.system ?? null,
      held_since: now,
    });
  }
}

async function settle(
  tx: Knex.Transaction,
  stored: Stored,
  declared: NameDeclaration,
  now: string,
): Promise<void> {
  const hold = stored.holds.get(declared.serviceName)!;
  const { change, objection } = settleDeclaration(hold, declared);
  await update(tx, hold, change);
  const moved = ownerChangeMessage(toHold(hold), change.owner, now);
  if (moved) await DatabaseMessageOutbox.create(tx).add([moved]);
  for (const former of formerHolds(stored, declared)) {
    await update(tx, former, changeOfFormer(former, declared, now));
  }
  const contenders = () => tx<ContenderRow>('gateway_contenders');
  if (objection === undefined || objection === 'owner-changed') {
    await contenders().where({ entity_ref: declared.entityRef }).delete();
    return;
  }
  await contenders()
    .where({ entity_ref: declared.entityRef })
    .whereNot({ service_name: declared.serviceName })
    .delete();
  const added = await contenders()
    .insert({
      entity_ref: declared.entityRef,
      service_name: declared.serviceName,
      declared_since: now,
    })
    .onConflict('entity_ref')
    .ignore()
    .returning('entity_ref');
  const message =
    added.length > 0 && contenderMessage(toHold(hold), declared.entityRef, now);
  if (message) await DatabaseMessageOutbox.create(tx).add([message]);
}

/** Names that the entity held under this one’s reference before it took the name that it declares now. */
function formerHolds(stored: Stored, declared: NameDeclaration): HoldRow[] {
  return [...stored.holds.values()].filter(
    row =>
      row.entity_ref === declared.entityRef &&
      row.service_name !== declared.serviceName &&
      isSameEntity({ ...row, undeclared_since: null }, declared),
  );
}

/** They stay with the entity, and go with its owner. */
function changeOfFormer(
  row: HoldRow,
  declared: NameDeclaration,
  now: string,
): Settlement['change'] {
  return {
    ...keepUp(row, declared).change,
    undeclared_since: row.undeclared_since ?? now,
  };
}

function isUnchanged(row: HoldRow, change: Partial<HoldRow>): boolean {
  return Object.entries(change).every(([name, value]) => {
    const before = row[name as keyof HoldRow];
    return name === 'owner_fixed'
      ? Boolean(before) === Boolean(value)
      : before === value;
  });
}

async function update(
  tx: Knex.Transaction,
  row: HoldRow,
  change: Partial<HoldRow>,
): Promise<void> {
  if (isUnchanged(row, change)) return;
  await tx<HoldRow>('gateway_holds').where({ id: row.id }).update(change);
}

function statusesOf(
  stored: Stored,
  declarations: readonly NameDeclaration[],
): Map<string, NameStatus> {
  return new Map(
    declarations.map(declared => {
      const hold = stored.holds.get(declared.serviceName)!;
      const { objection } = settleDeclaration(hold, declared);
      const holds = objection === undefined || objection === 'owner-changed';
      const others = stored.contenders
        .filter(
          ({ service_name, entity_ref }) =>
            service_name === declared.serviceName &&
            entity_ref !== declared.entityRef,
        )
        .map(({ entity_ref }) => entity_ref);
      return [
        declared.entityRef,
        {
          holds,
          problems: [
            ...(objection
              ? [objectionProblem(objection, declared.serviceName)]
              : []),
            ...(holds ? contendersProblem(declared.serviceName, others) : []),
          ],
        },
      ];
    }),
  );
}
