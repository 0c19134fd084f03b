import type { Knex } from 'knex';
import { lockFor } from '../../limits';

/**
 * Lets one transaction after another change the holders of many names. No order of its statements would do: which rows it finds, and
 * which it has to insert, depends on when the others commit, so that two of them could wait for each other. Take it before any row of
 * `gateway_holds`. What changes one name alone needs no more than its row.
 */
export async function lockNames(tx: Knex.Transaction): Promise<void> {
  await lockFor(tx, 'gateway-holds');
}
