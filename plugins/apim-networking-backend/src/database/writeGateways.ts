import type {
  GatewayPosture,
  PostureChange,
  PostureState,
} from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import { postureChange, type Judged } from '../history';
import { exposureMessage } from '../notifications/exposureMessage';
import { DatabaseMessageOutbox } from './DatabaseMessageOutbox';
import {
  toFindingRows,
  toGatewayRow,
  type GatewayFindingRow,
  type GatewayRow,
} from './gatewayRow';
import type { StoredGateway } from './PostureStore';
import { writeFindings } from './writeFindings';

interface HistoryRow {
  entity_ref: string;
  changed_at: string;
  /** JSON. */
  transition: string;
}

/** Changes from one declaration that cannot be understood to the next are none, so that the first one back is enough but for races. */
const MOST_MISUNDERSTANDINGS = 5;

interface GatewayChange {
  gateway: GatewayPosture;
  change: PostureChange;
}

/**
 * Writes gateways with what can be asked about them, what changed of those that were there before, and what their owners are told of
 * it.
 */
export async function writeGateways(
  tx: Knex.Transaction,
  batch: StoredGateway[],
): Promise<void> {
  const refs = batch.map(({ posture }) => posture.entityRef);
  const stored = await readJudged(tx, refs);
  const changes = changesOf(batch, stored);
  await tx<GatewayRow>('gateway_postures')
    .insert(batch.map(toGatewayRow))
    .onConflict('entity_ref')
    .merge();
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
    const messages = await messagesOf(tx, changes);
    await tx<HistoryRow>('gateway_history').insert(changes.map(toHistoryRow));
    await DatabaseMessageOutbox.create(tx).add(messages);
  }
}

/** What is stored of some gateways. The rows are locked, so that a change is told once. */
async function readJudged(
  tx: Knex.Transaction,
  refs: string[],
): Promise<Map<string, Judged>> {
  const rows = await tx<GatewayRow>('gateway_postures')
    .whereIn('entity_ref', refs)
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref', 'declared', 'declaration_digest', 'judged_by');
  return new Map(rows.map(row => [row.entity_ref, toJudged(row)]));
}

function changesOf(
  batch: StoredGateway[],
  stored: Map<string, Judged>,
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

/** Not known of a gateway that is new, and where a migration has asked for a new verdict. */
function findingsBefore(
  entityRef: string,
  stored: Map<string, Judged>,
): GatewayFindingRow[] | undefined {
  const before = stored.get(entityRef);
  return before && before.judgedBy !== ''
    ? toFindingRows({ entityRef, declared: before.declared })
    : undefined;
}

async function messagesOf(tx: Knex.Transaction, changes: GatewayChange[]) {
  const messages = [];
  for (const { gateway, change } of changes) {
    const lastKnown = await lastUnderstood(tx, gateway.entityRef, change);
    messages.push(exposureMessage(gateway, change, lastKnown) ?? []);
  }
  return messages.flat();
}

/** A declaration that could not be understood for a while hides no exposure that grew meanwhile. */
async function lastUnderstood(
  tx: Knex.Transaction,
  entityRef: string,
  { from, to }: PostureChange,
): Promise<PostureState> {
  if (from.understood || !to.understood) return from;
  const rows = await tx<HistoryRow>('gateway_history')
    .where({ entity_ref: entityRef })
    .orderBy('id', 'desc')
    .limit(MOST_MISUNDERSTANDINGS)
    .select('transition');
  return (
    rows
      .map(row => (JSON.parse(row.transition) as PostureChange).from)
      .find(({ understood }) => understood) ?? from
  );
}

function toHistoryRow({ gateway, change }: GatewayChange): HistoryRow {
  return {
    entity_ref: gateway.entityRef,
    changed_at: change.changedAt,
    transition: JSON.stringify(change),
  };
}

function toJudged(
  row: Pick<GatewayRow, 'declared' | 'declaration_digest' | 'judged_by'>,
): Judged {
  return {
    declared: JSON.parse(row.declared),
    declarationDigest: row.declaration_digest,
    judgedBy: row.judged_by,
  };
}
