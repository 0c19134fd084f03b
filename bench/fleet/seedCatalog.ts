import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { api, APIS, gateway, GATEWAYS, pages } from './entities';

const catalogRoot = path.dirname(
  require.resolve('@backstage/plugin-catalog-backend/package.json'),
);

interface SearchRow {
  entity_id: string;
  key: string;
  value: string | null;
  original_value: string | null;
}

/** The catalog's own, so that its search table is what its stitching would have written. */
const { buildEntitySearch } = require(path.join(
  catalogRoot,
  'dist/database/operations/stitcher/buildEntitySearch.cjs.js',
)) as { buildEntitySearch(id: string, entity: Entity): SearchRow[] };

/**
 * Fills the tables of the real catalog as its processing and stitching would, which would take it hours: `refresh_state`,
 * `final_entities`, `relations` and `search`. Nothing is due for processing, so that it does nothing but answer.
 */
export async function seedCatalog(
  knex: Knex,
  { apis = APIS }: { apis?: number } = {},
): Promise<void> {
  await knex.migrate.latest({
    directory: path.join(catalogRoot, 'migrations'),
  });
  for (const page of pages(GATEWAYS, gateway, 1_000)) await insert(knex, page);
  for (const page of pages(apis, api, 1_000)) await insert(knex, page);
  await knex.raw('vacuum analyze');
}

async function insert(knex: Knex, page: Entity[]): Promise<void> {
  const stitched = page.map(entity => stitch(entity));
  await knex.transaction(async tx => {
    await tx.raw('set local synchronous_commit = off');
    await write(
      tx,
      'refresh_state',
      stitched.map(row => row.state),
    );
    await write(
      tx,
      'final_entities',
      stitched.map(row => row.final),
    );
    // As if a provider had said it: what nobody refers to is an orphan, which the catalog deletes.
    await write(
      tx,
      'refresh_state_references',
      stitched.map(({ state }) => ({
        source_key: 'bench',
        target_entity_ref: state.entity_ref,
      })),
    );
    await write(
      tx,
      'relations',
      stitched.flatMap(row => row.relations),
    );
    await write(
      tx,
      'search',
      stitched.flatMap(row => row.search),
    );
  });
}

/** As one value, so that the number of rows is not bounded by that of bound values. */
async function write(tx: Knex.Transaction, table: string, rows: object[]) {
  const columns = Object.keys(rows[0]);
  await tx.raw(
    `insert into ?? (${columns.map(() => '??').join(', ')})
     select ${columns
       .map(() => '??')
       .join(', ')} from json_populate_recordset(null::??, ?)`,
    [table, ...columns, ...columns, table, JSON.stringify(rows)],
  );
}

function stitch(entity: Entity) {
  const entityId = randomUUID();
  const entityRef = stringifyEntityRef(entity);
  const relations = [
    { type: 'ownedBy', targetRef: String(entity.spec!.owner) },
    { type: 'partOf', targetRef: String(entity.spec!.system) },
  ];
  const final: Entity = {
    ...entity,
    metadata: { ...entity.metadata, uid: entityId, etag: entityId },
    relations,
  };
  const far = '2100-01-01T00:00:00Z';
  return {
    state: {
      entity_id: entityId,
      entity_ref: entityRef,
      unprocessed_entity: JSON.stringify(entity),
      processed_entity: JSON.stringify(entity),
      errors: '[]',
      next_update_at: far,
      last_discovery_at: far,
    },
    final: {
      entity_id: entityId,
      entity_ref: entityRef,
      hash: entityId,
      final_entity: JSON.stringify(final),
      last_updated_at: '2026-01-01T00:00:00Z',
    },
    relations: relations.map(({ type, targetRef }) => ({
      originating_entity_id: entityId,
      source_entity_ref: entityRef,
      type,
      target_entity_ref: targetRef,
    })),
    search: buildEntitySearch(entityId, final),
  };
}
