import type { operations } from 'backstage-plugin-apim-networking-common';

type Query<Id extends keyof operations> = operations[Id]['parameters'] extends {
  query?: infer Q;
}
  ? NonNullable<Q>
  : never;

/** The query of a request, which the router has validated by what the OpenAPI document says of the operation. */
export function queryOf<Id extends keyof operations>(
  _operation: Id,
  request: { query?: unknown },
): Query<Id> {
  return (request.query ?? {}) as Query<Id>;
}
