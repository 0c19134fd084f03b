import type { Knex } from 'knex';
import { batches } from '../sql/batches';
import { isText } from '../sql/cursor';
import { declareNames } from './declareNames';
import { lockNames } from './lockNames';
import type {
  GatewayHold,
  GatewayHolds,
  NameDeclaration,
  NameStatus,
} from './GatewayHolds';
import { hasLapsed, toHold, type ContenderRow, type HoldRow } from './holdRow';

/** Holders of names in the plugin's database. */
export class DatabaseGatewayHolds implements GatewayHolds {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseGatewayHolds(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async current(
    serviceName: string,
    now: string,
  ): Promise<GatewayHold | undefined> {
    if (!isText(serviceName)) return undefined;
    const row = await this.#knex<HoldRow>('gateway_holds')
      .where({ service_name: serviceName })
      .whereNull('ended_at')
      .first();
    return row && !hasLapsed(row, now) ? toHold(row) : undefined;
  }

  async declare(
    declarations: readonly NameDeclaration[],
    now: string,
  ): Promise<Map<string, NameStatus>> {
    // Of two entities that declare one name the same one has it, whatever order the catalog gives them in.
    const sorted = [...declarations].sort((a, b) =>
      a.entityRef < b.entityRef ? -1 : 1,
    );
    const statuses = new Map<string, NameStatus>();
    for (const batch of batches(sorted)) {
      for (const [ref, status] of await declareNames(this.#knex, batch, now)) {
        statuses.set(ref, status);
      }
    }
    return statuses;
  }
}

/** Records that entities are gateways no more. What they held stays theirs. */
export async function undeclareNames(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
  now: string,
): Promise<void> {
  await lockNames(tx);
  await tx<HoldRow>('gateway_holds')
    .whereIn('entity_ref', [...entityRefs])
    .whereNull('undeclared_since')
    .whereNull('ended_at')
    .update({ undeclared_since: now });
  await tx<ContenderRow>('gateway_contenders')
    .whereIn('entity_ref', [...entityRefs])
    .delete();
}
