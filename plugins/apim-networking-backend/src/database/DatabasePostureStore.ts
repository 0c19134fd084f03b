import type { GatewayPosture } from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import type {
  ApiWithGateways,
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from './PostureStore';

interface GatewayRow {
  entity_ref: string;
  descriptor: string;
  declared: string;
  declaration_digest: string;
  judged_by: string;
  service_name: string | null;
  environment: string | null;
  read_at: string;
  changed_at: string;
}

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

/** Rows per statement: well under the limit of bound values of SQLite and PostgreSQL. */
const BATCH = 100;

/** Postures in the plugin's database. */
export class DatabasePostureStore implements PostureStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabasePostureStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async getApi(entityRef: string): Promise<ApiWithGateways | undefined> {
    const rows: Array<
      Pick<ApiRow, 'title' | 'problems'> & {
        gateway_ref: string | null;
        gateway_entity_ref: string | null;
      } & Pick<GatewayRow, 'descriptor' | 'declared' | 'read_at' | 'changed_at'>
    > = await this.#knex('api_postures as a')
      .leftJoin('api_gateways as r', 'r.api_ref', 'a.entity_ref')
      .leftJoin('gateway_postures as g', 'g.entity_ref', 'r.gateway_ref')
      .where('a.entity_ref', entityRef)
      .orderBy('r.position')
      .select(
        'a.title',
        'a.problems',
        'r.gateway_ref',
        'g.entity_ref as gateway_entity_ref',
        'g.descriptor',
        'g.declared',
        'g.read_at',
        'g.changed_at',
      );
    if (rows.length === 0) return undefined;
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
          toPosture({ ...row, entity_ref: row.gateway_entity_ref }),
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

  async gatewayStates(): Promise<Map<string, GatewayState>> {
    const rows = await this.#knex<GatewayRow>('gateway_postures').select(
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
    return rows.map(row => ({
      posture: toPosture(row),
      declarationDigest: row.declaration_digest,
      judgedBy: row.judged_by,
    }));
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
    for (const batch of batches(gateways)) {
      await this.#knex<GatewayRow>('gateway_postures')
        .insert(batch.map(toGatewayRow))
        .onConflict('entity_ref')
        .merge();
    }
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
      await this.#knex<GatewayRow>('gateway_postures')
        .whereIn('entity_ref', batch)
        .delete();
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

function toPosture(
  row: Pick<
    GatewayRow,
    'entity_ref' | 'descriptor' | 'declared' | 'read_at' | 'changed_at'
  >,
): GatewayPosture {
  return {
    entityRef: row.entity_ref,
    ...JSON.parse(row.descriptor),
    declared: JSON.parse(row.declared),
    evidence: {
      kind: 'declared',
      readAt: row.read_at,
      changedAt: row.changed_at,
    },
  };
}

function toGatewayRow(gateway: StoredGateway): GatewayRow {
  const { entityRef, declared, evidence, ...descriptor } = gateway.posture;
  const design = declared.ok ? declared.evaluation.design : undefined;
  return {
    entity_ref: entityRef,
    descriptor: JSON.stringify(descriptor),
    declared: JSON.stringify(declared),
    declaration_digest: gateway.declarationDigest,
    judged_by: gateway.judgedBy,
    service_name: design?.name.toLowerCase() ?? null,
    environment: design?.environment ?? null,
    read_at: evidence.readAt,
    changed_at: evidence.changedAt,
  };
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

function* batches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) {
    yield items.slice(start, start + BATCH);
  }
}
