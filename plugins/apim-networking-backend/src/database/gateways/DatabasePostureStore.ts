import type { GatewayPosture } from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import { batches } from '../sql/batches';
import { toPosture, toStoredGateway, type GatewayRow } from './gatewayRow';
import type {
  ApiWithGateways,
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from './PostureStore';
import { undeclareNames } from '../holds';
import { readApiProblems } from '../sql/storedShapes';
import { UnreadableRows } from '../sql/UnreadableRows';
import { UnreadableSearch } from '../sql/UnreadableSearch';
import { writeGateways } from './writeGateways';

interface ApiRow {
  entity_ref: string;
  title: string;
  problems: string;
  declaration_digest: string;
  read_at: string;
}

interface ApiGatewayRow {
  api_ref: string;
  position: number;
  gateway_ref: string;
}

/** An API beside one of the gateways that it names, which can be unknown to the store; and an API that names none. */
type GatewayOfApiRow = Pick<ApiRow, 'title' | 'problems'> & {
  gateway_ref: string | null;
  stored_ref: string | null;
} & Pick<
    GatewayRow,
    | 'descriptor'
    | 'declared'
    | 'verdict'
    | 'read_at'
    | 'changed_at'
    | 'ownership_problems'
  >;

/** Well under the connections that Backstage gives a plugin by default, which are 10: there are readers, too. */
const WRITERS = 4;

/** Postures in the plugin's database. */
export class DatabasePostureStore implements PostureStore {
  readonly #knex: Knex;
  readonly #unreadable: UnreadableRows;
  readonly #gateways: UnreadableSearch<GatewayRow>;
  readonly #apis: UnreadableSearch<ApiRow>;

  static create(knex: Knex, unreadable = UnreadableRows.create()) {
    return new DatabasePostureStore(knex, unreadable);
  }

  private constructor(knex: Knex, unreadable: UnreadableRows) {
    this.#knex = knex;
    this.#unreadable = unreadable;
    this.#gateways = UnreadableSearch.create(knex, 'gateway_postures', row =>
      this.#read(row, toPosture),
    );
    this.#apis = UnreadableSearch.create(knex, 'api_postures', row =>
      this.#problemsOf(row.entity_ref, row.problems),
    );
  }

  async getApi(entityRef: string): Promise<ApiWithGateways | undefined> {
    const rows: GatewayOfApiRow[] = await this.#knex('api_postures as a')
      .leftJoin('api_gateways as r', 'r.api_ref', 'a.entity_ref')
      .leftJoin('gateway_postures as g', 'g.entity_ref', 'r.gateway_ref')
      .where('a.entity_ref', entityRef)
      .orderBy('r.position')
      .select(
        'a.title',
        'a.problems',
        'r.gateway_ref',
        'g.entity_ref as stored_ref',
        'g.descriptor',
        'g.declared',
        'g.verdict',
        'g.read_at',
        'g.changed_at',
        'g.ownership_problems',
      );
    if (rows.length === 0) return undefined;
    const [{ title }] = rows;
    const problems = this.#problemsOf(entityRef, rows[0].problems);
    if (!problems) return undefined;
    const api: ApiWithGateways = {
      entityRef,
      title,
      gateways: [],
      problems,
      missingGatewayRefs: [],
    };
    for (const { gateway_ref, stored_ref, ...gateway } of rows) {
      if (gateway_ref === null) continue;
      const posture =
        stored_ref !== null &&
        this.#read({ ...gateway, entity_ref: stored_ref }, toPosture);
      if (posture) {
        api.gateways.push(posture);
      } else {
        api.missingGatewayRefs.push(gateway_ref);
      }
    }
    return api;
  }

  async getGateway(entityRef: string): Promise<GatewayPosture | undefined> {
    const row = await this.#knex<GatewayRow>('gateway_postures')
      .where({ entity_ref: entityRef })
      .first();
    return row && this.#read(row, toPosture);
  }

  async getGateways(
    entityRefs: string[],
  ): Promise<Map<string, GatewayPosture>> {
    const found = new Map<string, GatewayPosture>();
    for (const batch of batches(entityRefs)) {
      const rows = await this.#knex<GatewayRow>('gateway_postures').whereIn(
        'entity_ref',
        batch,
      );
      for (const row of rows) {
        const posture = this.#read(row, toPosture);
        if (posture) found.set(row.entity_ref, posture);
      }
    }
    return found;
  }

  async countApisOfGateway(gatewayRef: string): Promise<number> {
    const [{ count }] = await this.#knex('api_gateways as r')
      .join('api_postures as a', 'a.entity_ref', 'r.api_ref')
      .where('r.gateway_ref', gatewayRef)
      .count<Array<{ count: number | string }>>({ count: '*' });
    return Number(count);
  }

  async listApisOfGateway(gatewayRef: string, limit: number) {
    const rows: Array<Pick<ApiRow, 'entity_ref' | 'title'>> = await this.#knex(
      'api_gateways as r',
    )
      .join('api_postures as a', 'a.entity_ref', 'r.api_ref')
      .where('r.gateway_ref', gatewayRef)
      .orderBy([{ column: 'a.title' }, { column: 'a.entity_ref' }])
      .limit(limit)
      .select('a.entity_ref', 'a.title');
    return rows.map(row => ({ entityRef: row.entity_ref, title: row.title }));
  }

  async gatewayStates(
    entityRefs?: string[],
  ): Promise<Map<string, GatewayState>> {
    const query = this.#knex<GatewayRow>('gateway_postures');
    if (entityRefs) query.whereIn('entity_ref', entityRefs);
    const rows = await query.select(
      'entity_ref',
      'declaration_digest',
      'evaluated_by',
      'changed_at',
      'ownership_problems',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          declarationDigest: row.declaration_digest,
          evaluatedBy: row.evaluated_by,
          changedAt: row.changed_at,
          ...(row.ownership_problems && {
            ownershipProblems: row.ownership_problems,
          }),
        },
      ]),
    );
  }

  async gatewaysOfService({
    gateway,
    environment,
  }: {
    gateway: string;
    environment?: string;
  }): Promise<StoredGateway[]> {
    const rows = await this.#knex<GatewayRow>('gateway_postures')
      .where({
        service_name: gateway,
        ...(environment !== undefined && { environment }),
      })
      .orderBy('entity_ref');
    return rows.flatMap(row => this.#read(row, toStoredGateway) ?? []);
  }

  async findUnreadable(): Promise<Set<string>> {
    return new Set([
      ...(await this.#gateways.next()),
      ...(await this.#apis.next()),
    ]);
  }

  #read<Row extends { entity_ref: string }, T>(
    row: Row,
    read: (row: Row) => T,
  ): T | undefined {
    return this.#unreadable.read('gateway_postures', row.entity_ref, () =>
      read(row),
    );
  }

  #problemsOf(entityRef: string, problems: string) {
    return this.#unreadable.read('api_postures', entityRef, () =>
      readApiProblems(problems),
    );
  }

  async apiStates() {
    const rows = await this.#knex<ApiRow>('api_postures').select(
      'entity_ref',
      'declaration_digest',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        { declarationDigest: row.declaration_digest },
      ]),
    );
  }

  async upsertGateways(gateways: StoredGateway[]): Promise<void> {
    // In one order, so that two replicas that write the same gateways wait for each other instead of blocking each other.
    const sorted = [...gateways].sort((a, b) =>
      a.posture.entityRef < b.posture.entityRef ? -1 : 1,
    );
    // Each in a transaction of its own, which locks nothing of the others, so that some are written at once.
    const rest = batches(sorted);
    const write = async () => {
      for (const batch of rest) {
        await this.#knex.transaction(tx =>
          writeGateways(tx, batch, this.#unreadable),
        );
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
  }

  async upsertApis(apis: StoredApi[]): Promise<void> {
    for (const batch of batches(apis)) {
      await this.#knex.transaction(async tx => {
        await tx<ApiRow>('api_postures')
          .insert(batch.map(toApiRow))
          .onConflict('entity_ref')
          .merge();
        await tx<ApiGatewayRow>('api_gateways')
          .whereIn(
            'api_ref',
            batch.map(api => api.entityRef),
          )
          .delete();
        for (const rows of batches(batch.flatMap(toApiGatewayRows))) {
          await tx<ApiGatewayRow>('api_gateways').insert(rows);
        }
      });
    }
  }

  async touchGateways(entityRefs: string[], readAt: string): Promise<void> {
    for (const batch of batches(entityRefs)) {
      await this.#knex<GatewayRow>('gateway_postures')
        .whereIn('entity_ref', batch)
        .update({ read_at: readAt });
    }
  }

  async removeGateways(entityRefs: string[]): Promise<void> {
    for (const batch of batches(entityRefs)) {
      await this.#knex.transaction(async tx => {
        for (const table of [
          'gateway_postures',
          'gateway_findings',
          'gateway_history',
        ]) {
          await tx(table).whereIn('entity_ref', batch).delete();
        }
        for (const ref of batch) {
          this.#unreadable.forget('gateway_postures', ref);
        }
        await undeclareNames(tx, batch, new Date().toISOString());
      });
    }
  }

  async removeApis(entityRefs: string[]): Promise<void> {
    for (const batch of batches(entityRefs)) {
      await this.#knex.transaction(async tx => {
        await tx<ApiGatewayRow>('api_gateways')
          .whereIn('api_ref', batch)
          .delete();
        await tx<ApiRow>('api_postures').whereIn('entity_ref', batch).delete();
      });
    }
  }
}

function toApiRow(api: StoredApi): ApiRow {
  return {
    entity_ref: api.entityRef,
    title: api.title,
    problems: JSON.stringify(api.problems),
    declaration_digest: api.declarationDigest,
    read_at: api.readAt,
  };
}

function toApiGatewayRows(api: StoredApi): ApiGatewayRow[] {
  return api.gatewayRefs.map((gatewayRef, position) => ({
    api_ref: api.entityRef,
    position,
    gateway_ref: gatewayRef,
  }));
}
