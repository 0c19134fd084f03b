import type { GatewayPosture } from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import { batches } from './batches';
import {
  toPosture,
  toPostureJson,
  toStoredGateway,
  type GatewayRow,
} from './gatewayRow';
import type {
  ApiWithGateways,
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from './PostureStore';
import { prepareQuery } from './prepareQuery';
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

/** An API with one of its gateways. */
type ApiPostureRow = Pick<ApiRow, 'title' | 'problems'> & {
  position: number | null;
  gateway_ref: string | null;
  gateway_entity_ref: string | null;
} & Pick<
    GatewayRow,
    'descriptor' | 'declared' | 'verdict' | 'read_at' | 'changed_at'
  >;

/** Well under the connections that Backstage gives a plugin by default, which are 10: there are readers, too. */
const WRITERS = 4;

/** Postures in the plugin's database. */
export class DatabasePostureStore implements PostureStore {
  readonly #knex: Knex;
  readonly #apiWithGateways: (apiRef: string) => Promise<ApiPostureRow[]>;

  static create(knex: Knex) {
    return new DatabasePostureStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#apiWithGateways = prepareQuery(knex, 'api-with-gateways', apiRef =>
      knex('api_postures as a')
        .leftJoin('api_gateways as r', 'r.api_ref', 'a.entity_ref')
        .leftJoin('gateway_postures as g', 'g.entity_ref', 'r.gateway_ref')
        .where('a.entity_ref', apiRef)
        .select(
          'a.title',
          'a.problems',
          'r.position',
          'r.gateway_ref',
          'g.entity_ref as gateway_entity_ref',
          'g.descriptor',
          'g.declared',
          'g.verdict',
          'g.read_at',
          'g.changed_at',
        ),
    );
  }

  async getApi(entityRef: string): Promise<ApiWithGateways | undefined> {
    const rows = await this.#apiWithGateways(entityRef);
    if (rows.length === 0) return undefined;
    // Sorting a few rows takes PostgreSQL a third of what all of the query takes it.
    rows.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
    const api: ApiWithGateways = {
      entityRef,
      title: rows[0].title,
      gateways: [],
      problems: JSON.parse(rows[0].problems),
      missingGatewayRefs: [],
    };
    for (const row of rows) {
      if (row.gateway_entity_ref) {
        api.gateways.push(
          toPostureJson({ ...row, entity_ref: row.gateway_entity_ref }),
        );
      } else if (row.gateway_ref) {
        api.missingGatewayRefs.push(row.gateway_ref);
      }
    }
    return api;
  }

  async getGateway(entityRef: string): Promise<GatewayPosture | undefined> {
    const row = await this.#knex<GatewayRow>('gateway_postures')
      .where({ entity_ref: entityRef })
      .first();
    return row && toPosture(row);
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
      for (const row of rows) found.set(row.entity_ref, toPosture(row));
    }
    return found;
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
      'judged_by',
      'changed_at',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          declarationDigest: row.declaration_digest,
          judgedBy: row.judged_by,
          changedAt: row.changed_at,
        },
      ]),
    );
  }

  async gatewaysOfService(service: {
    gateway: string;
    environment: string;
  }): Promise<StoredGateway[]> {
    const rows = await this.#knex<GatewayRow>('gateway_postures').where({
      service_name: service.gateway,
      environment: service.environment,
    });
    return rows.map(toStoredGateway);
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
        await this.#knex.transaction(tx => writeGateways(tx, batch));
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
