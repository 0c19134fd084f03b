import type {
  GatewayPosture,
  PostureChange,
  PostureState,
} from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import { postureChange, rulesetOf, type Evaluated } from '../../history';
import { exposureMessage } from '../../messages/exposureMessage';
import { DatabaseMessageOutbox } from '../messages/DatabaseMessageOutbox';
import {
  toFindingRows,
  toGatewayRow,
  withVerdict,
  type GatewayFindingRow,
  type GatewayRow,
} from './gatewayRow';
import type { StoredGateway } from './PostureStore';
import { readTransition } from '../sql/storedShapes';
import type { UnreadableRows } from '../sql/UnreadableRows';
import { writeFindings } from './writeFindings';

const TABLE = 'gateway_postures';

interface HistoryRow {
  id: number;
  entity_ref: string;
  changed_at: string;
  /** JSON. */
  transition: string;
}

/** Changes from one declaration that cannot be understood to the next are none, so that the first one back is enough but for races. */
const MAX_UNPARSED = 5;

interface GatewayChange {
  gateway: GatewayPosture;
  change: PostureChange;
}

/**
 * Writes gateways with the columns of their filters, their history, and the notifications of their owners.
 */
export async function writeGateways(
  tx: Knex.Transaction,
  batch: StoredGateway[],
  unreadable: UnreadableRows,
): Promise<void> {
  const stored = await readEvaluated(tx, batch, unreadable);
  const changes = changesOf(batch, stored);
  await upsert(tx, batch, stored);
  await writeFindings(
    tx,
    batch.map(({ posture }) => ({
      entityRef: posture.entityRef,
      before: findingsBefore(posture.entityRef, stored),
      after: toFindingRows(posture),
    })),
  );
  if (changes.length > 0) {
    // Before the history has this change, too.
    const messages = await messagesOf(tx, changes, unreadable);
    await tx<HistoryRow>('gateway_history').insert(changes.map(toHistoryRow));
    await DatabaseMessageOutbox.create(tx).add(messages);
  }
}

interface StoredVerdict extends Evaluated {
  /** Whether what follows from the declaration and the ruleset alone is what it was: it is neither read nor written again. */
  isPreserved: boolean;
}

/** What is stored of some gateways. The rows are locked, so that each change is reported once. */
async function readEvaluated(
  tx: Knex.Transaction,
  batch: StoredGateway[],
  unreadable: UnreadableRows,
): Promise<Map<string, StoredVerdict>> {
  const gateways = new Map(
    batch.map(gateway => [gateway.posture.entityRef, gateway]),
  );
  const rows = await tx<GatewayRow>('gateway_postures')
    .whereIn('entity_ref', [...gateways.keys()])
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref', 'verdict', 'declaration_digest', 'evaluated_by');
  const preserved = new Set(
    rows
      .filter(row => isPreserved(row, gateways.get(row.entity_ref)!))
      .map(row => row.entity_ref),
  );
  const declared = await readDeclared(
    tx,
    rows.map(row => row.entity_ref).filter(ref => !preserved.has(ref)),
  );
  const evaluated = new Map<string, StoredVerdict>();
  for (const row of rows) {
    const ref = row.entity_ref;
    const gateway = gateways.get(ref)!;
    const verdict = unreadable.read(TABLE, ref, () => ({
      declared: withVerdict(
        preserved.has(ref)
          ? gateway.posture.declared
          : JSON.parse(declared.get(ref) ?? ''),
        row,
      ),
      declarationDigest: row.declaration_digest,
      evaluatedBy: row.evaluated_by,
      isPreserved: preserved.has(ref),
    }));
    // What cannot be read was never there: it is written whole, and nothing has changed since.
    if (verdict) evaluated.set(ref, verdict);
    else unreadable.forget(TABLE, ref);
  }
  return evaluated;
}

async function readDeclared(
  tx: Knex.Transaction,
  refs: string[],
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map();
  const rows = await tx<GatewayRow>('gateway_postures')
    .whereIn('entity_ref', refs)
    .select('entity_ref', 'declared');
  return new Map(rows.map(row => [row.entity_ref, row.declared]));
}

function isPreserved(
  row: Pick<GatewayRow, 'declaration_digest' | 'evaluated_by'>,
  gateway: StoredGateway,
): boolean {
  return (
    !gateway.whole &&
    row.declaration_digest === gateway.declarationDigest &&
    rulesetOf(row.evaluated_by) === rulesetOf(gateway.evaluatedBy)
  );
}

async function upsert(
  tx: Knex.Transaction,
  batch: StoredGateway[],
  stored: Map<string, StoredVerdict>,
): Promise<void> {
  const rows = batch.map(gateway =>
    toGatewayRow(gateway, {
      withDeclared: !stored.get(gateway.posture.entityRef)?.isPreserved,
    }),
  );
  const columns = Object.keys(rows[0]).map(name => [
    name,
    tx.raw('excluded.??', [name]),
  ]);
  await tx<GatewayRow>('gateway_postures')
    .insert(rows)
    .onConflict('entity_ref')
    .merge({
      ...Object.fromEntries(columns),
      // PostgreSQL leaves it where it lies.
      declared: tx.raw(
        "case excluded.declared when '' then gateway_postures.declared else excluded.declared end",
      ),
    });
}

function changesOf(
  batch: StoredGateway[],
  stored: Map<string, StoredVerdict>,
): GatewayChange[] {
  const now = new Date().toISOString();
  return batch.flatMap(gateway => {
    const before = stored.get(gateway.posture.entityRef);
    if (!before) return [];
    const change = postureChange(
      before,
      { ...gateway, declared: gateway.posture.declared },
      now,
    );
    return change ? [{ gateway: gateway.posture, change }] : [];
  });
}

/** Undefined for a new gateway, and where a migration requires a new verdict. */
function findingsBefore(
  entityRef: string,
  stored: Map<string, StoredVerdict>,
): GatewayFindingRow[] | undefined {
  const before = stored.get(entityRef);
  return before && before.evaluatedBy !== ''
    ? toFindingRows({ entityRef, declared: before.declared })
    : undefined;
}

async function messagesOf(
  tx: Knex.Transaction,
  changes: GatewayChange[],
  unreadable: UnreadableRows,
) {
  const messages = [];
  for (const { gateway, change } of changes) {
    const lastKnown = await lastParsed(
      tx,
      gateway.entityRef,
      change,
      unreadable,
    );
    messages.push(exposureMessage(gateway, change, lastKnown) ?? []);
  }
  return messages.flat();
}

/** A declaration that could not be understood for a while hides no exposure that grew meanwhile. */
async function lastParsed(
  tx: Knex.Transaction,
  entityRef: string,
  { from, to }: PostureChange,
  unreadable: UnreadableRows,
): Promise<PostureState> {
  if (from.parsed || !to.parsed) return from;
  const rows = await tx<HistoryRow>('gateway_history')
    .where({ entity_ref: entityRef })
    .orderBy('id', 'desc')
    .limit(MAX_UNPARSED)
    .select('id', 'transition');
  return (
    rows
      .flatMap(
        ({ id, transition }) =>
          unreadable.read('gateway_history', id, () =>
            readTransition(transition),
          )?.from ?? [],
      )
      .find(({ parsed }) => parsed) ?? from
  );
}

function toHistoryRow({
  gateway,
  change,
}: GatewayChange): Omit<HistoryRow, 'id'> {
  return {
    entity_ref: gateway.entityRef,
    changed_at: change.changedAt,
    transition: JSON.stringify(change),
  };
}
