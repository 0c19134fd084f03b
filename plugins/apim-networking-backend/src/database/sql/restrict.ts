import type { Knex } from 'knex';
import type { Scope } from './Scope';

/** Leaves the rows of a scope. A condition must be true or false of every row, and never unknown, for `not` to say the contrary. */
export function restrict<Condition extends object>(
  query: Knex.QueryBuilder,
  scope: Scope<Condition>,
  meets: (query: Knex.QueryBuilder, condition: Condition) => void,
): void {
  if ('allOf' in scope) {
    if (scope.allOf.length === 0) query.whereRaw('1 = 1');
    for (const part of scope.allOf) {
      query.andWhere(q => restrict(q, part, meets));
    }
  } else if ('anyOf' in scope) {
    if (scope.anyOf.length === 0) query.whereRaw('1 = 0');
    for (const part of scope.anyOf)
      query.orWhere(q => restrict(q, part, meets));
  } else if ('not' in scope) {
    query.whereNot(q => restrict(q, scope.not, meets));
  } else {
    meets(query, scope);
  }
}
