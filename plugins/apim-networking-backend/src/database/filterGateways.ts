import type { Knex } from 'knex';
import { isText } from './cursor';
import type { GatewayFilter } from './GatewayQueries';
import type { GatewayScope } from './GatewayScope';

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
      `%${asItIs(search)}%`,
    ]);
  }
  if (within) query.where(scoped => restrict(scoped, within));
}

/** In lower case, with nothing in it that `like` takes for something else. */
function asItIs(search: string): string {
  return search.toLowerCase().replace(/[!%_]/g, '!$&');
}

/** A fact that is not known is none of the values. */
function restrict(query: Knex.QueryBuilder, scope: GatewayScope): void {
  if ('allOf' in scope) {
    if (scope.allOf.length === 0) query.whereRaw('1 = 1');
    for (const part of scope.allOf) query.andWhere(q => restrict(q, part));
  } else if ('anyOf' in scope) {
    if (scope.anyOf.length === 0) query.whereRaw('1 = 0');
    for (const part of scope.anyOf) query.orWhere(q => restrict(q, part));
  } else if ('not' in scope) {
    query.whereNot(q => restrict(q, scope.not));
  } else {
    const column = `g.${scope.fact}`;
    // Without the first, `not` of what is not known would be unknown itself, which no row is.
    query.whereNotNull(column).whereIn(column, scope.values.filter(isText));
  }
}
