import type { Knex } from 'knex';
import { isText } from './cursor';
import type { GatewayRow } from './gatewayRow';
import type { RecordCondition, RecordScope, ScopedRecord } from './RecordScope';
import { restrict } from './restrict';

/** What the tables of records have in common. */
interface RecordRow {
  id: string;
  gateway: string;
  environment: string;
  requested_by: string;
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
      query.whereExists(declared =>
        declared
          .from('gateway_postures as g')
          .whereRaw('?? = ??', ['g.service_name', 'r.gateway'])
          .whereRaw('?? = ??', ['g.environment', 'r.environment'])
          .whereIn(`g.${condition.fact}`, values)
          .select('g.entity_ref'),
      );
  }
}

/** Records by their ids, each with the owners and systems of its service. */
export async function readScopedRecords(
  knex: Knex,
  table: 'decisions' | 'waivers',
  ids: readonly string[],
): Promise<Map<string, ScopedRecord>> {
  const rows: Array<RecordRow & Pick<GatewayRow, 'owner' | 'system'>> =
    await knex(`${table} as r`)
      .leftJoin('gateway_postures as g', declared =>
        declared
          .on('g.service_name', 'r.gateway')
          .andOn('g.environment', 'r.environment'),
      )
      .whereIn('r.id', ids.filter(isText))
      .select('r.id', 'r.requested_by', 'r.environment', 'g.owner', 'g.system');
  const records = new Map<string, ScopedRecord>();
  for (const row of rows) {
    const record = records.get(row.id) ?? {
      requestedBy: row.requested_by,
      environment: row.environment,
      owners: [],
      systems: [],
    };
    if (row.owner) record.owners.push(row.owner);
    if (row.system) record.systems.push(row.system);
    records.set(row.id, record);
  }
  return records;
}
