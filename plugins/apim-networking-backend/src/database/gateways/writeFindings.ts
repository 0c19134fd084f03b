import type { Knex } from 'knex';
import { batches } from '../sql/batches';
import type { GatewayFindingRow } from './gatewayRow';

/** The findings of one gateway as they are to be, and as they are stored, where that is known. */
export interface FindingsChange {
  entityRef: string;
  before?: GatewayFindingRow[];
  after: GatewayFindingRow[];
}

/** Writes what differs: a new policy changes one finding of many gateways, and few of theirs go. */
export async function writeFindings(
  tx: Knex.Transaction,
  changes: FindingsChange[],
): Promise<void> {
  const anew = changes.filter(
    ({ before, after }) => !before || without(before, after).length > 0,
  );
  if (anew.length > 0) {
    await tx<GatewayFindingRow>('gateway_findings')
      .whereIn(
        'entity_ref',
        anew.map(({ entityRef }) => entityRef),
      )
      .delete();
  }
  const rewritten = new Set(anew);
  const added = changes.flatMap(change =>
    rewritten.has(change)
      ? change.after
      : without(change.after, change.before ?? []),
  );
  for (const rows of batches(added)) {
    // Another replica may have written those of a gateway that is new to both.
    await tx<GatewayFindingRow>('gateway_findings')
      .insert(rows)
      .onConflict(['entity_ref', 'rule_id', 'severity', 'waived'])
      .ignore();
  }
}

function without(
  rows: GatewayFindingRow[],
  others: GatewayFindingRow[],
): GatewayFindingRow[] {
  const known = new Set(others.map(keyOf));
  return rows.filter(row => !known.has(keyOf(row)));
}

function keyOf({ rule_id, severity, waived }: GatewayFindingRow): string {
  return `${rule_id} ${severity} ${waived}`;
}
