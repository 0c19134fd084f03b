import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { HoldRow } from './holdRow';

/** What is not said of a new hold is none. */
type NewHold = Pick<
  HoldRow,
  'service_name' | 'owner' | 'system' | 'held_since'
> &
  Partial<HoldRow>;

/** Takes a name, unless somebody holds it. Whoever takes it at the same time is waited for. */
export async function insertHold(
  tx: Knex.Transaction,
  hold: NewHold,
): Promise<void> {
  await tx<HoldRow>('gateway_holds')
    .insert({ id: randomUUID(), owner_fixed: false, ...hold })
    .onConflict(
      // A partial index is named by its predicate.
      tx.raw('(service_name) where ended_at is null') as unknown as string,
    )
    .ignore();
}
