import { InputError } from '@backstage/errors';
import type { operations } from 'backstage-plugin-apim-networking-common';

type Query<Id extends keyof operations> = operations[Id]['parameters'] extends {
  query?: infer Q;
}
  ? NonNullable<Q>
  : never;

/**
 * The query of a request, which the router has validated by what the OpenAPI document says of the operation.
 *
 * @throws InputError for a number without end, such as 1e400: the validation takes it for smaller than any maximum
 */
export function queryOf<Id extends keyof operations>(
  _operation: Id,
  request: { query?: unknown },
): Query<Id> {
  const query = request.query ?? {};
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new InputError(`${name} must be a whole number, got ${value}.`);
    }
  }
  return query as Query<Id>;
}
