import type { Knex } from 'knex';
import { postureChange, type Judged } from '../history';
import { batches } from './batches';
import {
  toFindingRows,
  toGatewayRow,
  type GatewayFindingRow,
  type GatewayRow,
} from './gatewayRow';
import type { StoredGateway } from './PostureStore';

interface HistoryRow {
  entity_ref: string;
  changed_at: string;
  /** JSON. */
  transition: string;
}

/** Writes gateways with what can be asked about them, and what changed of those that were there before. */
export async function writeGateways(
  tx: Knex.Transaction,
  batch: StoredGateway[],
): Promise<void> {
  const refs = batch.map(({ posture }) => posture.entityRef);
  const changes = await changesOf(tx, batch, refs);
  await tx<GatewayRow>('gateway_postures')
    .insert(batch.map(toGatewayRow))
    .onConflict('entity_ref')
    .merge();
  await tx<GatewayFindingRow>('gateway_findings')
    .whereIn('entity_ref', refs)
    .delete();
  for (const rows of batches(batch.flatMap(toFindingRows))) {
    // Another replica may have written those of a gateway that is new to both.
    await tx<GatewayFindingRow>('gateway_findings')
      .insert(rows)
      .onConflict(['entity_ref', 'rule_id', 'severity', 'waived'])
      .ignore();
  }
  if (changes.length > 0) {
    await tx<HistoryRow>('gateway_history').insert(changes);
  }
}

/** What the batch changes of what is stored. The rows are locked, so that a change is told once. */
async function changesOf(
  tx: Knex.Transaction,
  batch: StoredGateway[],
  refs: string[],
): Promise<HistoryRow[]> {
  const now = new Date().toISOString();
  const rows = await tx<GatewayRow>('gateway_postures')
    .whereIn('entity_ref', refs)
    .orderBy('entity_ref')
    .forUpdate()
    .select('entity_ref', 'declared', 'declaration_digest', 'judged_by');
  const stored = new Map(rows.map(row => [row.entity_ref, row]));
  return batch.flatMap(gateway => {
    const before = stored.get(gateway.posture.entityRef);
    if (!before) return [];
    const change = postureChange(
      toJudged(before),
      { ...gateway, declared: gateway.posture.declared },
      now,
    );
    return change
      ? [
          {
            entity_ref: gateway.posture.entityRef,
            changed_at: now,
            transition: JSON.stringify(change),
          },
        ]
      : [];
  });
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
