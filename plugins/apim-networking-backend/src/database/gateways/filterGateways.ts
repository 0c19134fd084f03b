import type { Knex } from 'knex';
import { isText } from '../sql/cursor';
import type { GatewayFilter } from './GatewayQueries';
import type { GatewayCondition } from './GatewayScope';
import { restrict } from '../sql/restrict';

const COLUMNS = [
  'exposure',
  'tier',
  'pattern',
  'region',
  'environment',
  'owner',
  'system',
  'severity',
] as const;

/** Leaves the rows of `gateway_postures as g` that a filter asks for. Every value is bound, none becomes part of the SQL. */
export function filterGateways(
  query: Knex.QueryBuilder,
  filter: GatewayFilter,
): void {
  for (const column of COLUMNS) {
    const values = filter[column];
    if (values) query.whereIn(`g.${column}`, values.filter(isText));
  }
  if (filter.finding) {
    const ruleIds = filter.finding.filter(isText);
    query.whereExists(finding =>
      finding
        .from('gateway_findings as f')
        .whereRaw('?? = ??', ['f.entity_ref', 'g.entity_ref'])
        .whereIn('f.rule_id', ruleIds)
        .select('f.rule_id'),
    );
  }
  const { search, within } = filter;
  if (search !== undefined && !isText(search)) query.whereRaw('1 = 0');
  else if (search !== undefined) {
    query.whereRaw("?? like ? escape '!'", [
      'g.search_text',
      `%${escapeLike(search)}%`,
    ]);
  }
  if (within) query.where(scoped => restrict(scoped, within, meets));
}

/** In lower case, with nothing in it that `like` takes for something else. */
function escapeLike(search: string): string {
  return search.toLowerCase().replace(/[!%_]/g, '!$&');
}

/** A fact that is not known is none of the values. */
function meets(query: Knex.QueryBuilder, { fact, values }: GatewayCondition) {
  const column = `g.${fact}`;
  // Without the first, `not` of what is not known would be unknown itself, which no row is.
  query.whereNotNull(column).whereIn(column, values.filter(isText));
}
