import type { Knex } from 'knex';
import { isText } from '../sql/cursor';
import type { RecordCondition, RecordScope, ScopedRecord } from './RecordScope';
import { restrict } from '../sql/restrict';

/** What the tables of records have in common. */
interface RecordRow {
  id: string;
  gateway: string;
  environment: string;
  requested_by: string;
}

interface HoldColumns {
  hold_id: string | null;
  owner: string | null;
  system: string | null;
  holder: string | null;
  holder_system: string | null;
}

/** Leaves the rows of a table of records, of decisions or waivers `as r`, that a scope has. Every value is bound. */
export function filterRecords(
  query: Knex.QueryBuilder,
  scope: RecordScope,
): void {
  query.where(scoped => restrict(scoped, scope, meets));
}

function meets(query: Knex.QueryBuilder, condition: RecordCondition): void {
  const values = condition.values.filter(isText);
  switch (condition.fact) {
    case 'requester':
      query.whereIn('r.requested_by', values);
      break;
    case 'environment':
      query.whereIn('r.environment', values);
      break;
    default:
      query.where(theirs =>
        theirs
          .whereExists(hold =>
            hold
              .from('gateway_holds as h')
              .whereRaw('?? = ??', ['h.id', 'r.hold_id'])
              .whereIn(`h.${condition.fact}`, values)
              .select('h.id'),
          )
          .orWhere(nobody =>
            nobody
              .whereNull('r.hold_id')
              // Without it, `not` of what is not known would be unknown itself, which no row is.
              .whereNotNull(`r.${condition.fact}`)
              .whereIn(`r.${condition.fact}`, values),
          ),
      );
  }
}

/** Records by their ids, each with the owner and the system of whoever holds its gateway. */
export async function readScopedRecords(
  knex: Knex,
  table: 'decisions' | 'waivers',
  ids: readonly string[],
): Promise<Map<string, ScopedRecord>> {
  const rows: Array<RecordRow & HoldColumns> = await knex(`${table} as r`)
    .leftJoin('gateway_holds as h', 'h.id', 'r.hold_id')
    .whereIn('r.id', ids.filter(isText))
    .select(
      'r.id',
      'r.requested_by',
      'r.environment',
      'r.hold_id',
      'r.owner',
      'r.system',
      'h.owner as holder',
      'h.system as holder_system',
    );
  return new Map(
    rows.map(row => {
      const held = row.hold_id !== null;
      const owner = held ? row.holder : row.owner;
      const system = held ? row.holder_system : row.system;
      return [
        row.id,
        {
          requestedBy: row.requested_by,
          environment: row.environment,
          owners: owner ? [owner] : [],
          systems: system ? [system] : [],
        },
      ];
    }),
  );
}
